/**
 * A study told: tables for other programs (CSV, JSON) and one self-contained page with plots and spheres, drawn without
 * a toolkit and without a network. Begin with {@link org.tripletlab.study.report.StudyReport}.
 *
 * <p>Imports {@code experiment}, {@code export}, {@code math}, {@code metric}, {@code study}, {@code study.outcome},
 * {@code study.summary} and {@code text}.
 */
package org.tripletlab.study.report;
