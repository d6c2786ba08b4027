package org.alongside.person.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.alongside.access.service.NumberHolders;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Says whose a number is when somebody asks why an account sees a person; it is the only thing that is said of them. */
@Dependent
public class RegisteredNumbers implements NumberHolders {

    @Inject
    private Jdbi jdbi;

    @Override
    public List<UUID> of(@Nullable UUID provider, String number) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from person_of_number(:provider, :number)")
                .bind("provider", provider)
                .bind("number", number)
                .mapTo(UUID.class)
                .list());
    }
}
