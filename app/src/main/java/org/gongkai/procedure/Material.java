package org.gongkai.procedure;

/** A document a step requires or accepts, named in the step's data as {@code materials.<id>}. */
public record Material(String id, Title title, boolean required) {}
