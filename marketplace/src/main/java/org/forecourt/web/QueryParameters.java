package org.forecourt.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which parameters a handler method accepts. The method takes them as a {@link ParameterValues} argument. A handler
 * without this annotation accepts none.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface QueryParameters {

    /** The class of the bean that lists them. */
    Class<? extends ParameterSet> value();
}
