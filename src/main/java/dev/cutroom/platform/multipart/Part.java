package dev.cutroom.platform.multipart;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * One part of a form.
 *
 * @param name of the field; empty when the part tells none
 * @param fileName as the client sent it, folders and all; null when the part is no file
 * @param content readable until the next part is asked for; need not be read, nor closed
 */
public record Part(String name, @Nullable String fileName, InputStream content) {}
