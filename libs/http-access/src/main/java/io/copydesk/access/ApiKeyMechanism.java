package io.copydesk.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Knows clients by their API keys: {@code Authorization: Bearer KEY}, {@code X-API-Key: KEY}, or as the password of HTTP Basic,
 * which a browser asks for. Other tokens are left to OpenID Connect.
 */
@Singleton
class ApiKeyMechanism implements HttpAuthenticationMechanism {

    // Asked before OpenID Connect, which would refuse a key as no token.
    private static final int PRIORITY = 2_000;

    /** What makes a browser ask for a key. */
    static final String BASIC = "Basic realm=\"Copydesk: any name, an API key as password\"";

    private static final ChallengeData CHALLENGE = new ChallengeData(401, "WWW-Authenticate", BASIC);

    private final ApiKeys keys;

    ApiKeyMechanism(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager manager) {
        String key =
                key(context.request().getHeader("X-API-Key"), context.request().getHeader("Authorization"));
        // Where there are no keys, what a proxy or a browser sends along is none of them.
        if (key == null || !keys.areConfigured()) {
            return Uni.createFrom().optional(Optional.empty());
        }
        return keys.find(key)
                .map(found -> Uni.createFrom().item(identity(found)))
                .orElseGet(() -> Uni.createFrom().failure(new AuthenticationFailedException("unknown API key")));
    }

    private static SecurityIdentity identity(ApiKey key) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(key.name()))
                .addRoles(key.roles())
                .build();
    }

    /** The key in these headers; null if there is none. */
    static @Nullable String key(@Nullable String header, @Nullable String authorization) {
        if (header != null) {
            return header.strip();
        }
        if (authorization == null) {
            return null;
        }
        int space = authorization.indexOf(' ');
        String credentials = authorization.substring(space + 1).strip();
        if (authorization.regionMatches(true, 0, "Bearer ", 0, "Bearer ".length())) {
            return credentials.startsWith(ApiKeys.PREFIX) ? credentials : null;
        }
        return authorization.regionMatches(true, 0, "Basic ", 0, "Basic ".length()) ? password(credentials) : null;
    }

    private static @Nullable String password(String credentials) {
        try {
            String decoded = new String(Base64.getDecoder().decode(credentials), UTF_8);
            int colon = decoded.indexOf(':');
            return colon < 0 ? null : decoded.substring(colon + 1);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(CHALLENGE);
    }

    @Override
    public int getPriority() {
        return PRIORITY;
    }
}
