package org.alongside.packaging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The licence of each library, as the bills of materials (CycloneDX) have it. */
final class Licences {

    private final Map<String, String> byFile = new TreeMap<>();

    void read(Path bill) throws IOException {
        try {
            NodeList components = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(bill.toFile())
                    .getElementsByTagName("component");
            for (int i = 0; i < components.getLength(); i++) {
                component((Element) components.item(i));
            }
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(bill + " is no bill of materials", e);
        }
    }

    private void component(Element component) {
        String file = texts(component, "name").get(0) + "-"
                + texts(component, "version").get(0);
        List<String> licences = texts(component, "id");
        byFile.put(file, String.join(" or ", licences.isEmpty() ? named(component) : licences));
    }

    /** A licence that has no identifier of SPDX's has a name; the first name is that of the library itself. */
    private static List<String> named(Element component) {
        NodeList licences = component.getElementsByTagName("license");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < licences.getLength(); i++) {
            names.addAll(texts((Element) licences.item(i), "name"));
        }
        return names;
    }

    private static List<String> texts(Element element, String tag) {
        NodeList found = element.getElementsByTagName(tag);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent().strip());
        }
        return texts;
    }

    /** @param jar the name of a library's file; a classifier at its end is no part of its version */
    String of(String jar) throws IOException {
        String name = jar.replaceAll("\\.jar$", "");
        for (String known = name; known.contains("-"); known = known.substring(0, known.lastIndexOf('-'))) {
            String licence = byFile.getOrDefault(known, "");
            if (!licence.isEmpty()) {
                return licence;
            }
        }
        throw new IOException(jar + " has no licence in the bills of materials");
    }
}
