package org.alongside.gate.service;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.alongside.audit.AuditKind;
import org.alongside.gate.Permission;

/** The one permission that a service method needs and the kind of audit row that it leaves. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {

    Permission value();

    AuditKind audit();
}
