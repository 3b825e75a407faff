package io.copydesk.store.problem;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses query parameters that are not known: one that is misspelt must not make a query wider without a word. */
class KnownParameters {

    private static final int NEAREST = 3;

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        Set<String> asked = request.getUriInfo().getQueryParameters().keySet();
        Method method = resource.getResourceMethod();
        if (asked.isEmpty() || method == null) {
            return;
        }
        Set<String> known = names(method);
        for (String name : asked) {
            if (!known.contains(name)) {
                throw ProblemException.badRequest("there is no parameter \"" + name + "\" here"
                        + (known.isEmpty() ? "" : "; near it are " + String.join(", ", nearest(name, known))));
            }
        }
    }

    private static Set<String> names(Method method) {
        Set<String> names = new TreeSet<>();
        for (AnnotatedElement parameter : method.getParameters()) {
            add(parameter, names);
        }
        for (Class<?> bean : method.getParameterTypes()) {
            for (Class<?> type = bean; type != null; type = type.getSuperclass()) {
                Arrays.stream(type.getDeclaredFields()).forEach(field -> add(field, names));
            }
        }
        return names;
    }

    private static void add(AnnotatedElement element, Set<String> names) {
        QueryParam parameter = element.getAnnotation(QueryParam.class);
        if (parameter != null) {
            names.add(parameter.value());
        }
    }

    static List<String> nearest(String name, Set<String> known) {
        return known.stream()
                .sorted(Comparator.comparingInt((String other) -> distance(name, other))
                        .thenComparing(other -> other))
                .limit(NEAREST)
                .toList();
    }

    /** How many letters must be put in, taken out or changed to make one of the other. */
    static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] line = new int[above.length];
            line[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int changed = above[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                line[column] = Math.min(changed, 1 + Math.min(above[column], line[column - 1]));
            }
            above = line;
        }
        return above[other.length()];
    }
}
