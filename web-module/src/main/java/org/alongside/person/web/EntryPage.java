package org.alongside.person.web;

import jakarta.inject.Inject;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.alongside.shared.London;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.web.Ids;
import org.alongside.shared.web.Messages;
import org.alongside.shared.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * A page on which something is entered about the person in its URL: what can be chosen is read once for each request, and
 * whatever is typed is kept until it is saved.
 *
 * @param <T> what can be chosen
 */
public abstract class EntryPage<T> implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient BusinessClock clock;

    @Inject
    private transient Messages messages;

    private @Nullable String person;
    private final Typed typed = new Typed();
    private transient @Nullable T read;

    /** What can be chosen about somebody. */
    protected abstract T read(UUID aPerson);

    public void load() {
        form();
        typed.put("day", clock.today());
    }

    public T form() {
        T known = read;
        if (known == null) {
            known = read(personId());
            read = known;
        }
        return known;
    }

    /** The time on the wall now, to the minute. */
    protected LocalTime now() {
        return London.timeOf(clock.instant()).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }

    protected void done(String message, String address) {
        messages.success(message);
        messages.redirect(address);
    }

    protected UUID personId() {
        return Ids.of(person, "record");
    }

    public @Nullable String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person;
    }

    public Typed getTyped() {
        return typed;
    }
}
