/**
 * A rate limit that is shared by all processes that use a credential, in Redis.
 *
 * <pre>{@code
 * try (RedisRateLimiters limiters =
 *                 RedisRateLimiters.builder("rediss://redis.example.com").build();
 *         PushSecurity push = PushSecurity.builder()
 *                 .apiKey(key)
 *                 .rateLimiter(limiters.pushSecurity(key))
 *                 .build()) {
 *     push.employees().list().forEach(employee -> departments.add(employee.getDepartment()));
 * }
 * }</pre>
 */
@NullMarked
package dev.trivet.redis;

import org.jspecify.annotations.NullMarked;
