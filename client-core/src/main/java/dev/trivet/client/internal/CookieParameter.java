package dev.trivet.client.internal;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name of a cookie that a parameter of a generated API is sent in. All cookies of a request
 * are sent in one header.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface CookieParameter {
    /** Returns the name of the cookie. */
    String value();
}
