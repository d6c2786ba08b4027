package org.alongside.link.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alongside.dispatch.service.Content;
import org.alongside.dispatch.service.LetterHeld;
import org.alongside.dispatch.service.LetterSource;
import org.alongside.dispatch.service.MailRefused;
import org.alongside.gate.service.CurrentUser;
import org.alongside.link.LinkCode;
import org.alongside.link.PersonalLink;
import org.alongside.person.service.AfterDeath;
import org.alongside.shared.London;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.LetterDate;
import org.alongside.shared.service.Secret;
import org.alongside.shared.service.Settings;
import org.jdbi.v3.core.Jdbi;

/**
 * The e-mails with a link and with a code. The secret part of each is made at the moment in which it is sent, so that it
 * stands nowhere but in the e-mail.
 */
@ApplicationScoped
public class LinkLetter implements LetterSource {

    private static final String LINK = """
        %s,

        we have a message for you about our work together. It is confidential, so it is not in this e-mail, which names
        nobody. You read and answer it on our page:

        %s/link/view.xhtml?t=%s

        When you open the page you ask there for a code of six digits. It comes to this address, and to no other. The page
        asks for no password and nothing about yourself. It works until %s, and opens for nobody whom you forward it to.

        If you want to be sure that this is from us, ring us before you open it. If it is not meant for you, please tell us
        by phone and delete it.
        """;

    private static final String CODE = """
        Your code is %s

        It works for 15 minutes, once, on the page of ours that you asked for it on. We never ask for it by phone.
        If you did not ask for it, somebody else has your link: nothing was opened, and you need not do anything.
        """;

    private static final String TOKEN = """
            insert into link_token (token_hash, link_id, provider_id, person_id, made_at) values (?, ?, ?, ?, ?)""";

    @Inject
    private Jdbi jdbi;

    @PersistenceContext(unitName = "alongside")
    private EntityManager entities;

    @Inject
    private Settings settings;

    @Inject
    private BusinessClock clock;

    @Inject
    private CurrentUser user;

    @Override
    public Optional<Content> of(UUID subject) {
        PersonalLink link = entities.find(PersonalLink.class, subject);
        LinkCode code = link == null ? entities.find(LinkCode.class, subject) : null;
        if (link != null) {
            return Optional.of(new Content(link(link), null));
        }
        return code == null ? Optional.empty() : Optional.of(new Content(code(code), null));
    }

    /** Whoever sends a link once more about somebody who has died says that it is meant. */
    @Override
    public void again(UUID subject) {
        PersonalLink link = entities.find(PersonalLink.class, subject);
        if (link != null && !link.goesAfterDeath() && AfterDeath.askFirst(jdbi, user, link.person())) {
            link.meantAlthoughDied();
        }
    }

    private String link(PersonalLink link) {
        if (!link.goesAfterDeath() && AfterDeath.day(jdbi, link.person()).isPresent()) {
            throw new LetterHeld("It was not sent, because the person whom it is about has died.");
        }
        String address = settings.address()
                .orElseThrow(() -> new MailRefused("The address of this system is not set (ALONGSIDE_ADDRESS)."));
        String token = Secret.random();
        Instant now = clock.instant();
        boolean anew = link.locked();
        link.sentAnew(now);
        jdbi.useHandle(handle -> {
            if (anew) {
                handle.execute("delete from link_token where link_id = ?", link.id());
            }
            handle.execute(TOKEN, Secret.hash(token), link.id(), link.provider(), link.person(), now);
        });
        return LINK.formatted(link.recipient(), address, token, LetterDate.of(London.dateOf(link.expiresAt())));
    }

    private String code(LinkCode code) {
        String digits = Codes.random();
        code.sent(Codes.hash(code.link(), digits), clock.instant());
        return CODE.formatted(digits);
    }
}
