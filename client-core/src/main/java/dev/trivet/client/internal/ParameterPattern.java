package dev.trivet.client.internal;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The pattern of a parameter of a generated API. A call with a value that does not match fails with
 * {@link IllegalArgumentException}, and nothing is sent. For example, an address cannot be sent in
 * place of its hash. Null is not checked: it is rejected, or not sent if the parameter is optional.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface ParameterPattern {
    /**
     * Returns a regular expression. It is not anchored: a match anywhere in the value is enough.
     */
    String value();
}
