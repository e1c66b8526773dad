package dev.cutroom.storage;

/**
 * A finished object.
 *
 * @param sha256 its name: the hash of its bytes, in lower-case hexadecimal
 * @param sizeBytes its length
 */
public record StoredObject(String sha256, long sizeBytes) {}
