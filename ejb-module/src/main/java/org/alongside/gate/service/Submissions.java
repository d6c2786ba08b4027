package org.alongside.gate.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.alongside.shared.RuleBroken;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * A form that is sent twice has one effect. The first sending keeps the answer of each changing call in the transaction
 * of the change itself; the second one, also while the first is still running, gets that answer. A form with an opening
 * (the id in its address) is saved once: shown again and sent again – back, or in another tab – it is refused.
 */
@Dependent
public class Submissions {

    /** How long a form that was sent is remembered. */
    static final Duration KEPT = Duration.ofDays(2);

    /** Which row is that of the form that was opened; those of its sendings have others. */
    static final int OPENING = 0;

    private static final String CLAIM = """
            insert into submission (account_id, key, ordinal, action) values (?, ?, ?, ?) on conflict do nothing""";

    @Inject
    private Jdbi jdbi;

    @Inject
    private CurrentUser user;

    /** One changing call of a form that was sent: the how-manieth it is says which. */
    record Call(UUID account, UUID key, int ordinal) {}

    /** What a repeated call is answered with. */
    record Answer(@Nullable Object value) {}

    /** The call that comes now, where a form with a key was sent by an account. */
    Optional<Call> next() {
        UUID key = user.submission();
        UUID account = user.principal().account();
        return key == null || account == null
                ? Optional.empty()
                : Optional.of(new Call(account, key, user.nextChange()));
    }

    /**
     * The form that was opened is saved by this call, the first one of its sending.
     *
     * @throws RuleBroken where it was saved by another sending
     */
    void saves(Call call, Method method) {
        UUID opening = user.opening();
        if (opening != null && call.ordinal() == 1) {
            int claimed =
                    jdbi.withHandle(handle -> handle.execute(CLAIM, call.account(), opening, OPENING, name(method)));
            RuleBroken.unless(claimed == 1, "gate.savedAlready");
        }
    }

    /** The answer of the first sending; empty where this is the first. Waits for one that is running. */
    Optional<Answer> repeated(Call call, Method method) {
        return jdbi.withHandle(handle -> {
            if (handle.execute(CLAIM, call.account(), call.key(), call.ordinal(), name(method)) == 1) {
                return Optional.empty();
            }
            return Optional.of(handle.createQuery(
                            "select action, result from submission where account_id = ? and key = ? and ordinal = ?")
                    .bind(0, call.account())
                    .bind(1, call.key())
                    .bind(2, call.ordinal())
                    .map((row, context) -> answer(method, row.getString("action"), row.getString("result")))
                    .one());
        });
    }

    void done(Call call, @Nullable Object result) {
        keep(call, result);
        UUID opening = user.opening();
        if (opening != null && call.ordinal() == 1) {
            keep(new Call(call.account(), opening, OPENING), result);
        }
    }

    private void keep(Call call, @Nullable Object result) {
        jdbi.useHandle(handle -> handle.execute(
                "update submission set result = ? where account_id = ? and key = ? and ordinal = ?",
                result instanceof UUID || result instanceof Integer ? result.toString() : null,
                call.account(),
                call.key(),
                call.ordinal()));
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    /** A one-time password, for example, is told once and is not kept. */
    private static Answer answer(Method method, String action, @Nullable String result) {
        Class<?> type = method.getReturnType();
        if (action.equals(name(method))) {
            if (type == void.class) {
                return new Answer(null);
            }
            if (result != null) {
                return new Answer(type == UUID.class ? UUID.fromString(result) : Integer.valueOf(result));
            }
        }
        throw new RuleBroken("gate.sentTwice");
    }
}
