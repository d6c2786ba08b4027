package org.alongside.shared.service;

/** The order of what happens at the start of the server, by the names that EJB start-up beans depend on. */
public final class Startup {

    public static final String SCHEMA = "SchemaStartup";

    private Startup() {}
}
