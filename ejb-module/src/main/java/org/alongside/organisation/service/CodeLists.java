package org.alongside.organisation.service;

import java.util.List;
import org.alongside.shared.Choice;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The national code lists as pages offer them, in words of our own. What has no words is not offered. */
public final class CodeLists {

    private static final String LIST =
            "select code as value, label from code_label where list = ? order by position, label";

    private CodeLists() {}

    public static List<Choice> of(Handle handle, String list) {
        return handle.createQuery(LIST)
                .bind(0, list)
                .map(ConstructorMapper.of(Choice.class))
                .list();
    }
}
