package org.gongkai.installation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What each body has set, with the whole history of it. Reading sees the changes of the caller's transaction.
 *
 * <p>Who may change a setting, and which keys exist, is the caller's to decide.
 */
@Repository
public class Settings {

    private final JdbcClient jdbc;
    private final Writes writes;

    Settings(JdbcClient jdbc, Writes writes) {
        this.jdbc = jdbc;
        this.writes = writes;
    }

    /** The newest value of the key for the body, if anybody ever set one. */
    public Optional<String> text(String bodyId, String key) {
        return jdbc.sql("""
                        select value from setting
                        where body_id = :body and key = :key
                        order by id desc limit 1
                        """)
                .param("body", bodyId)
                .param("key", key)
                .query(String.class)
                .optional();
    }

    /** What the setting means for the body now: the newest value, or the fallback. */
    public <T> T get(String bodyId, Setting<T> setting) {
        return text(bodyId, setting.key()).map(setting.reading()).orElse(setting.fallback());
    }

    /** How often the body has set anything: what was read of its settings holds for as long as this number does. */
    public int count(String bodyId) {
        return jdbc.sql("select count(*) from setting where body_id = :body")
                .param("body", bodyId)
                .query(Integer.class)
                .single();
    }

    /** Has what the caller's transaction sends next fail unless the body has set something exactly as often as that. */
    public void claim(String bodyId, int count) {
        writes.add("select 1 from setting where body_id = ? having count(*) = ?", bodyId, count);
    }

    /** Sets the key for the body from now on. */
    public void change(String bodyId, String key, String value, String by, Instant at) {
        jdbc.sql("""
                        insert into setting (body_id, key, value, changed_by, changed_at)
                        values (:body, :key, :value, :by, :at)
                        """)
                .param("body", bodyId)
                .param("key", key)
                .param("value", value)
                .param("by", by)
                .param("at", Columns.timestamp(at))
                .update();
    }

    /** Every value the key ever had for the body, newest first. */
    public List<SettingChange> history(String bodyId, String key) {
        return jdbc.sql("""
                        select body_id, key, value, changed_by, changed_at from setting
                        where body_id = :body and key = :key
                        order by id desc
                        """)
                .param("body", bodyId)
                .param("key", key)
                .query((row, n) -> new SettingChange(
                        row.getString("body_id"),
                        row.getString("key"),
                        row.getString("value"),
                        row.getString("changed_by"),
                        Columns.instant(row, "changed_at")))
                .list();
    }
}
