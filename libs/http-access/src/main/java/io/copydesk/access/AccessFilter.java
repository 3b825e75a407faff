package io.copydesk.access;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Lets in who may do what a request asks for, no oftener than it may, and writes down who wrote. */
// Not a singleton: it would be made while the service is built up, before its settings are known.
@ApplicationScoped
public class AccessFilter {

    private static final Logger LOG = Logger.getLogger(AccessFilter.class);

    /** A line in JSON for each request that was to change something. */
    private static final Logger AUDIT = Logger.getLogger("io.copydesk.audit");

    private static final int TOO_MANY = 429;
    private static final int PER_MINUTE = 600;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

    private final SecurityIdentity identity;
    private final ApiKeys keys;
    private final Audit audit;
    private final String service;
    private final boolean required;
    private final boolean hasProvider;
    private final @Nullable RateLimit limit;

    AccessFilter(
            SecurityIdentity identity,
            ApiKeys keys,
            Audit audit,
            AccessConfig config,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled", defaultValue = "false") boolean hasProvider) {
        this.identity = identity;
        this.keys = keys;
        this.audit = audit;
        this.service = service;
        this.required = config.required().orElse(!LOOPBACK.contains(host));
        this.hasProvider = hasProvider;
        int perMinute = config.requestsPerMinute().orElse(required ? PER_MINUTE : 0);
        this.limit = perMinute > 0 ? new RateLimit(perMinute) : null;
    }

    void started(@Observes StartupEvent event) {
        if (required && !hasProvider && keys.isEmpty()) {
            LOG.warn(
                    "Nobody is let in: this service listens to more than this machine, and there are no API keys. Make one with"
                            + " ./copydesk key and set COPYDESK_ACCESS_KEYS_FILE, or set QUARKUS_OIDC_TENANT_ENABLED and"
                            + " QUARKUS_OIDC_AUTH_SERVER_URL; COPYDESK_ACCESS_REQUIRED=false lets in everybody");
        }
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public Optional<Response> check(
            ContainerRequestContext request, ResourceInfo resource, HttpServerRequest connection) {
        if (limit != null) {
            Optional<Duration> wait = limit.count(client(connection));
            if (wait.isPresent()) {
                long seconds = wait.get().toSeconds() + 1;
                return Optional.of(Response.fromResponse(problem(
                                request, TOO_MANY, "Too Many Requests", "you asked too often: wait " + seconds + " s"))
                        .header(HttpHeaders.RETRY_AFTER, seconds)
                        .build());
            }
        }
        if (!SAFE.contains(request.getMethod()) && "cross-site".equals(request.getHeaderString("Sec-Fetch-Site"))) {
            return Optional.of(problem(request, 403, "Forbidden", "a page of another site may not write here"));
        }
        if (!required) {
            return Optional.empty();
        }
        if (identity.isAnonymous()) {
            return Optional.of(Response.fromResponse(problem(
                            request, 401, "Unauthorized", "send an API key or a token: Authorization: Bearer KEY"))
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Copydesk\"")
                    .header(HttpHeaders.WWW_AUTHENTICATE, ApiKeyMechanism.BASIC)
                    .build());
        }
        Scope scope = scope(request.getMethod(), resource.getResourceMethod());
        return scope.isIn(identity.getRoles())
                ? Optional.empty()
                : Optional.of(problem(
                        request, 403, "Forbidden", "this takes the scope " + scope.role() + ", which you don't have"));
    }

    private static Scope scope(String verb, @Nullable Method method) {
        RequiresScope named = method == null ? null : method.getAnnotation(RequiresScope.class);
        if (named != null) {
            return named.value();
        }
        return SAFE.contains(verb) ? Scope.READ : Scope.WRITE;
    }

    @ServerResponseFilter
    public void audit(
            ContainerRequestContext request, ContainerResponseContext response, HttpServerRequest connection) {
        if (SAFE.contains(request.getMethod())) {
            return;
        }
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("at", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString())
                .put("service", service)
                .put(
                        "who",
                        identity.isAnonymous()
                                ? "anonymous"
                                : identity.getPrincipal().getName())
                .put("from", address(connection))
                .put("method", request.getMethod())
                .put("path", request.getUriInfo().getRequestUri().getRawPath())
                .put("status", response.getStatus());
        String location = response.getHeaderString(HttpHeaders.LOCATION);
        if (location != null) {
            line.put("made", location);
        }
        if (audit.what() != null) {
            line.put("what", audit.what());
        }
        AUDIT.info(line.toString());
    }

    private String client(HttpServerRequest connection) {
        return identity.isAnonymous()
                ? address(connection)
                : "key " + identity.getPrincipal().getName();
    }

    private static String address(HttpServerRequest connection) {
        return connection.remoteAddress() == null
                ? "unknown"
                : connection.remoteAddress().hostAddress();
    }

    private static Response problem(ContainerRequestContext request, int status, String title, String detail) {
        ObjectNode problem = JsonNodeFactory.instance
                .objectNode()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("instance", request.getUriInfo().getRequestUri().getRawPath());
        return Response.status(status)
                .type("application/problem+json")
                .entity(problem.toString())
                .build();
    }
}
