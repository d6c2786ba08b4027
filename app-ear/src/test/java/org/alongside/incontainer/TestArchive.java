package org.alongside.incontainer;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.alongside.dispatch.service.AnyLetter;
import org.alongside.exchange.service.ExtractFixture;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.gate.service.Entities;
import org.alongside.gate.service.Notes;
import org.alongside.gate.web.NotePage;
import org.alongside.shared.service.Wiring;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.protocol.servlet5.ServletMethodExecutor;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * What is deployed for the tests inside of the server: the WAR that was built, with the tests, what they need and their
 * addresses beside it. The product itself knows none of these addresses.
 */
final class TestArchive {

    private static final String ADDRESSES = "WEB-INF/classes/org/alongside/gate/pages.properties";

    private TestArchive() {}

    static WebArchive built() {
        Path built = Path.of(System.getProperty("alongside.target")).resolve("alongside.war");
        WebArchive archive = ShrinkWrap.createFromZipFile(WebArchive.class, built.toFile());
        String addresses =
                text(archive) + ServletMethodExecutor.ARQUILLIAN_SERVLET_MAPPING + "=PUBLIC\n/test/note.xhtml=PUBLIC\n";
        archive.delete(ADDRESSES);
        return archive.add(new StringAsset(addresses), ADDRESSES)
                .addPackage(TestArchive.class.getPackage())
                .addClasses(Arrays.stream(InContainerIT.class.getInterfaces()).toArray(Class<?>[]::new))
                .addClasses(Notes.class, Entities.class, AnyLetter.class, NotePage.class)
                .addClasses(Wiring.class, SmallTrust.class, ExtractFixture.class)
                .addAsWebResource("incontainer/note.xhtml", "test/note.xhtml")
                .addAsWebInfResource("incontainer/ejb-jar.xml", "ejb-jar.xml")
                .addAsResource("extracts/mhsds-edges.zip")
                .addAsResource("extracts/mhsds-dirty.zip")
                .addAsLibrary(new File(Assertions.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()));
    }

    private static String text(WebArchive archive) {
        try (InputStream in = archive.get(ADDRESSES).getAsset().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
