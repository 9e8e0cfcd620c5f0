package org.gongkai.casework.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Cases of a body that are not at their end. */
@Repository
public class OpenCases {

    private final JdbcTemplate jdbc;

    OpenCases(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<UUID> ids(String bodyId) {
        return jdbc.queryForList(
                "select id from case_file where body_id = ? and not is_final order by id", UUID.class, bodyId);
    }

    /** Notes that they go by this calendar from now on, all of them in the caller's transaction. */
    public void reckonedBy(String bodyId, String calendar) {
        jdbc.update("update case_file set calendar = ? where body_id = ? and not is_final", calendar, bodyId);
    }
}
