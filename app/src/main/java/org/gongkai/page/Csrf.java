package org.gongkai.page;

/** The token every posting form carries: see the template {@code fragment/csrf.jte}. */
public record Csrf(String parameter, String token) {}
