package org.alongside.shared.service;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.DefinedAttributeTemplateEngine;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.TemplateEngine;

/**
 * The statements of this product with their gaps found, once for all services: each of them has SQL of its own, and would
 * look for them again. They are texts of the code, so there is an end to them; what is put into a gap is not kept here.
 */
enum StatementTemplates implements TemplateEngine.Parsing {
    SHARED;

    private final TemplateEngine.Parsing engine = new DefinedAttributeTemplateEngine();
    private final Map<String, Optional<Function<StatementContext, String>>> known = new ConcurrentHashMap<>();

    @Override
    public Optional<Function<StatementContext, String>> parse(String template, ConfigRegistry config) {
        return known.computeIfAbsent(template, text -> engine.parse(text, config));
    }
}
