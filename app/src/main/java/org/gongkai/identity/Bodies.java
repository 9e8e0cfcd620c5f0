package org.gongkai.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.gongkai.installation.Kept;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bodies of the installation and their sections. */
@Repository
public class Bodies {

    private static final String BODY = """
            SELECT id, name, name_en, document_prefix, address, postcode, phone, fax, email, office_hours FROM body
            """;

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final Kept<String, Optional<Body>> known = new Kept<>();
    private final Kept<String, List<Section>> sections = new Kept<>();

    Bodies(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Body> find(String id) {
        return known.get(id, this::read);
    }

    private Optional<Body> read(String id) {
        return jdbc.sql(BODY + "WHERE id = :id")
                .param("id", id)
                .query(Bodies::body)
                .optional();
    }

    public List<Body> all() {
        return jdbc.sql(BODY + "ORDER BY id").query(Bodies::body).list();
    }

    /** The sections of a body in their order of display, closed ones included. */
    public List<Section> sections(String bodyId) {
        return sections.get(bodyId, this::readSections);
    }

    private List<Section> readSections(String bodyId) {
        return List.copyOf(
                jdbc.sql("""
                        SELECT body_id, id, title, title_en, position, closed FROM section
                        WHERE body_id = :body ORDER BY position, id""").param("body", bodyId).query(Section.class).list());
    }

    /** Adds the body, or replaces its names and contact where the id exists. */
    public void save(Body body) {
        jdbc.sql("""
                INSERT INTO body (id, name, name_en, document_prefix,
                                  address, postcode, phone, fax, email, office_hours, created_at)
                VALUES (:id, :name, :nameEn, :documentPrefix,
                        :address, :postcode, :phone, :fax, :email, :officeHours, :now)
                ON CONFLICT (id) DO UPDATE SET name = excluded.name, name_en = excluded.name_en,
                    document_prefix = excluded.document_prefix, address = excluded.address,
                    postcode = excluded.postcode, phone = excluded.phone, fax = excluded.fax,
                    email = excluded.email, office_hours = excluded.office_hours""")
                .param("id", body.id())
                .param("name", body.name())
                .param("nameEn", body.nameEn())
                .param("documentPrefix", body.documentPrefix())
                .param("address", body.contact().address())
                .param("postcode", body.contact().postcode())
                .param("phone", body.contact().phone())
                .param("fax", body.contact().fax())
                .param("email", body.contact().email())
                .param("officeHours", body.contact().officeHours())
                .param("now", Instants.toColumn(clock.instant()))
                .update();
        known.change();
    }

    /** Adds the section, or replaces its titles, position and closing where it exists. */
    public void save(Section section) {
        jdbc.sql("""
                INSERT INTO section (body_id, id, title, title_en, position, closed)
                VALUES (:bodyId, :id, :title, :titleEn, :position, :closed)
                ON CONFLICT (body_id, id) DO UPDATE SET title = excluded.title, title_en = excluded.title_en,
                    position = excluded.position, closed = excluded.closed""").paramSource(section).update();
        sections.change();
    }

    private static Body body(ResultSet row, int number) throws SQLException {
        return new Body(
                row.getString("id"),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("document_prefix"),
                new Body.Contact(
                        row.getString("address"),
                        row.getString("postcode"),
                        row.getString("phone"),
                        row.getString("fax"),
                        row.getString("email"),
                        row.getString("office_hours")));
    }
}
