package dev.cutroom.generation.control;

/**
 * An execution in the hands of this server.
 *
 * @param name of the execution
 * @param version as this server picked it; whoever picks it later finds a higher one
 */
public record Ticket(String name, long version) {}
