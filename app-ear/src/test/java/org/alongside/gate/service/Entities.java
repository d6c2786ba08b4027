package org.alongside.gate.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The entities of the running transaction, for the tests inside of the server. */
@Dependent
public class Entities {

    @PersistenceContext(unitName = "alongside")
    private EntityManager entities;

    EntityManager all() {
        return entities;
    }
}
