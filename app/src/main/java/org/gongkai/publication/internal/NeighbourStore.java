package org.gongkai.publication.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongkai.publication.Neighbours;
import org.gongkai.publication.Neighbours.Neighbour;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what public documents say of each other. */
@Repository
public class NeighbourStore {

    /**
     * Public documents among those named, in the version named if one is. They are found first, each by an index of its own: looked for
     * while walking through the register, they would cost as much as it is long.
     */
    private static final String LIVE = """
            with own as materialized (
              select v.* from publication p join publication_version v on v.publication_id = p.id and v.version = p.version
              where p.id = :id),
            named as materialized (%s)
            select distinct p.id, v.title, v.document_number, p.first_published_at
            from named
            join publication p on p.id = named.publication_id and p.version = coalesce(named.version, p.version)
            join publication_version v on v.publication_id = p.id and v.version = p.version
            where p.id <> :id and p.withdrawn_at is null and exists (select from own)
            order by p.first_published_at desc, p.id desc limit 100
            """;

    private static final String INTERPRETED =
            LIVE.formatted("select interprets as publication_id, cast(null as integer) as version from own");
    private static final String INTERPRETING =
            LIVE.formatted("select publication_id, version from publication_version where interprets = :id");
    private static final String RELATED = LIVE.formatted("""
            select unnest(related) as publication_id, cast(null as integer) as version from own
            union all
            select publication_id, version from publication_version where related @> array[cast(:id as uuid)]
            """);
    private static final String MENTIONED = LIVE.formatted("""
            select cited.publication_id, cited.version from own, unnest(own.mentions) as mention
            join publication_version cited on cited.number_key = mention and cited.number_key <> ''
            """);

    private static final String DEPENDANTS = """
            select interprets as other from publication_version where publication_id = :id and interprets is not null
            union select unnest(related) from publication_version where publication_id = :id
            union select publication_id from publication_version where interprets = :id
            union select publication_id from publication_version where related @> array[cast(:id as uuid)]
            union select citing.publication_id from publication_version citing join publication_version cited
              on cited.publication_id = :id and cited.number_key <> '' and citing.mentions @> array[cited.number_key]
            """;

    private final JdbcClient jdbc;

    NeighbourStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What belongs with a document that is public; nothing belongs with one that is not there. */
    public Neighbours of(UUID id) {
        List<Neighbour> interpreted = read(INTERPRETED, id);
        List<Neighbour> interpreting = read(INTERPRETING, id);
        Set<UUID> told = new HashSet<>();
        interpreted.forEach(each -> told.add(each.id()));
        interpreting.forEach(each -> told.add(each.id()));
        return new Neighbours(
                interpreted.isEmpty() ? null : interpreted.getFirst(),
                interpreting,
                untold(read(RELATED, id), told),
                untold(read(MENTIONED, id), told));
    }

    /** Nobody reads the same link twice on one page. */
    private static List<Neighbour> untold(List<Neighbour> found, Set<UUID> told) {
        List<Neighbour> left = new ArrayList<>();
        found.stream().filter(each -> told.add(each.id())).forEach(left::add);
        return left;
    }

    private List<Neighbour> read(String sql, UUID id) {
        return jdbc.sql(sql)
                .param("id", id)
                .query((row, _) -> new Neighbour(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("document_number"),
                        row.getObject("first_published_at", java.time.OffsetDateTime.class)
                                .toInstant()))
                .list();
    }

    /** Documents whose pages say something of this one, or did by an earlier version of either. */
    public List<UUID> dependants(UUID id) {
        return jdbc.sql(DEPENDANTS).param("id", id).query(UUID.class).list();
    }
}
