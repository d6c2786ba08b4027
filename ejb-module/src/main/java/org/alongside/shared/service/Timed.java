package org.alongside.shared.service;

import jakarta.enterprise.util.Nonbinding;
import jakarta.inject.Qualifier;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a {@link TimedWork} does and how often its timer comes. Each field with this gets one of its own. */
@Qualifier
@Target({ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Timed {

    /** What it does, in words for the log and for the page that says whether the product does its work. */
    @Nonbinding
    String value() default "";

    /** In seconds; a timer that is a minute late stands still. */
    @Nonbinding
    int every() default 1;

    /** The time in London from which on it is done once a night, and tried again until it has worked; empty for each turn. */
    @Nonbinding
    String nightly() default "";
}
