package dev.cutroom.platform.http;

import jakarta.annotation.security.DeclareRoles;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/**
 * Everything under {@code /api/v1}; the page at {@code /} uses nothing else. What it promises
 * stands in {@code META-INF/openapi.yaml}.
 */
@ApplicationPath("/api/v1")
@DeclareRoles({"user", "admin"})
public class ApiApplication extends Application {}
