package org.gongkai.portal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the applicant is asked to put right, and the last day for it. */
public record CorrectionView(List<String> missing, @Nullable LocalDate until, boolean provisional) {}
