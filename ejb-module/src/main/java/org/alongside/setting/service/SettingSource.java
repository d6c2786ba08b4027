package org.alongside.setting.service;

import java.util.List;
import org.alongside.setting.SettingLine;

/** What is set in a feature above this one, for the file of everything that is set. */
public interface SettingSource {

    /** In any order. */
    List<SettingLine> lines();
}
