package org.alongside.shared.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The HTTP interface for other systems, under /api; it takes a bearer token and no cookie. */
@ApplicationPath("api")
public class Api extends Application {}
