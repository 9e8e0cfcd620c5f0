package org.gongkai.console;

/** A word that leads somewhere. */
public record Link(String label, String href) {}
