/**
 * One API for Push Security, Enzoic and Probely. Each operation is a method that returns a call;
 * the caller chooses how to execute it.
 *
 * <pre>{@code
 * try (PushSecurity push = PushSecurity.builder().fromEnv().build();
 *         Enzoic enzoic = Enzoic.builder().fromEnv().build()) {
 *     Account account = push.accounts().get(id).execute();             // blocks
 *     for (Employee employee : push.employees().list()) {              // requests page by page
 *         departments.add(employee.getDepartment());
 *     }
 *     enzoic.users().subscribe("alice@example.com").execute();         // sends only the hash
 *     SyncReport report = ExposureSync.from(push).to(enzoic).run();    // subscribes all employees
 * } catch (TrivetException e) {
 *     log.warn(e.getMessage());                                        // contains no personal data
 * }
 * }</pre>
 *
 * <p>{@code executeAsync()} executes a call asynchronously; {@code toSingle()} and {@code
 * toFlowable()} are for RxJava. {@code ApiCall.just}, {@code ApiCall.failed} and {@code
 * PagedIterable.of} create results for tests.
 */
@NullMarked
package dev.trivet;

import org.jspecify.annotations.NullMarked;
