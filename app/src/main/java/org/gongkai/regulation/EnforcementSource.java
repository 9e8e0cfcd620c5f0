package org.gongkai.regulation;

import java.util.List;

/** A module that carries articles out and says which. */
@FunctionalInterface
public interface EnforcementSource {

    List<Enforcement> enforcements();
}
