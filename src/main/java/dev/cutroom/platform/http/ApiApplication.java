package dev.cutroom.platform.http;

import jakarta.annotation.security.DeclareRoles;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** Everything under {@code /api/v1}; the page at {@code /} uses nothing else. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
    info =
        @Info(
            title = "Cutroom",
            version = "1",
            description =
                "Footage in, finished vertical videos out. Errors are problem documents (RFC 9457)"
                    + " with a stable code; lists are keyset-paged, newest first."),
    security = @SecurityRequirement(name = "token"))
@SecurityScheme(
    securitySchemeName = "token",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    description = "An API token, made by POST /tokens with HTTP Basic.")
@DeclareRoles({"user", "admin"})
public class ApiApplication extends Application {}
