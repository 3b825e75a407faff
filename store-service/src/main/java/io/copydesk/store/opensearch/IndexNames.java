package io.copydesk.store.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import io.copydesk.store.index.Positions;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The indexes of the cluster: searches ask for one name, an alias, behind which stands the index that was built last. Services
 * whose indexes have another form use another name, so that old and new ones may run side by side.
 */
@Singleton
class IndexNames {

    private final Cluster cluster;
    private final OpenSearchConfig config;
    private final String alias;
    private final Pattern numbered;

    IndexNames(Cluster cluster, OpenSearchConfig config) {
        this.cluster = cluster;
        this.config = config;
        this.alias = config.index() + "-" + Positions.FORMAT;
        this.numbered = Pattern.compile(Pattern.quote(alias) + "-(\\d{6})");
    }

    /** What is searched. */
    String alias() {
        return alias;
    }

    /** Where positions are kept. */
    String progress() {
        return alias + "-progress";
    }

    /** The index behind the alias, if there is one. */
    Optional<String> current() throws IOException {
        return cluster.find("GET", "/_alias/" + alias, null)
                .map(aliases -> aliases.fieldNames().next());
    }

    /** Makes an empty index that nobody searches yet; others that nobody searches are deleted. */
    String create() throws IOException {
        Optional<String> current = current();
        int last = 0;
        for (String index : all()) {
            last = Math.max(last, number(index));
            if (!index.equals(current.orElse(null))) {
                cluster.find("DELETE", "/" + index, null);
            }
        }
        String created = String.format(Locale.ROOT, "%s-%06d", alias, last + 1);
        cluster.ask("PUT", "/" + created, IndexDefinition.of(config));
        if (cluster.find("GET", "/" + progress(), null).isEmpty()) {
            cluster.ask("PUT", "/" + progress(), Map.of("mappings", Map.of("enabled", false)));
        }
        return created;
    }

    /** Lets searches ask this index from now on, and deletes the one before. */
    void use(String index) throws IOException {
        List<Map<String, Object>> actions = new ArrayList<>();
        Optional<String> before = current();
        before.ifPresent(old -> actions.add(Map.of("remove", Map.of("index", old, "alias", alias))));
        actions.add(Map.of("add", Map.of("index", index, "alias", alias)));
        cluster.ask("POST", "/_aliases", Map.of("actions", actions));
        if (before.isPresent()) {
            delete(before.get());
        }
    }

    void delete(String index) throws IOException {
        cluster.find("DELETE", "/" + index, null);
    }

    private List<String> all() throws IOException {
        JsonNode found = cluster.ask("GET", "/" + alias + "-*/_alias", null);
        List<String> indexes = new ArrayList<>();
        found.fieldNames().forEachRemaining(name -> {
            if (numbered.matcher(name).matches()) {
                indexes.add(name);
            }
        });
        return indexes;
    }

    private static int number(String index) {
        return Integer.parseInt(index.substring(index.lastIndexOf('-') + 1));
    }
}
