/** Stubs of the Android classes that the example uses, for a build without the Android SDK. */
@NullMarked
package androidx.lifecycle;

import org.jspecify.annotations.NullMarked;
