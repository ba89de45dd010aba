//! What tasks follow from, of all open cases at once.

/// Open cases: stage, officer in charge, and the decision that is worked on, with its state and drafter.
pub(super) const OPEN: &str = "SELECT a.id, a.stage, a.officer, a.profile, d.id, d.state, d.drafted_by \
     FROM application a LEFT JOIN decision d \
       ON d.id = (SELECT id FROM decision WHERE application = a.id ORDER BY number DESC, id DESC LIMIT 1) \
       AND NOT (d.state = 'approved' AND a.stage IN ('registered', 'interview', 'assessment')) \
     WHERE a.stage NOT IN ('final', 'closed') AND (a.officer = ?1 OR a.stage = 'review' OR d.drafted_by = ?1) \
     ORDER BY a.registered_at, a.id";

/// Cases of an officer at interviews in which somebody who claims in their own right was not heard to the end.
pub(super) const UNHEARD: &str = "SELECT DISTINCT m.application FROM member m \
     JOIN application a ON a.id = m.application \
     WHERE a.stage = 'interview' AND a.officer = ?1 AND m.left_on IS NULL AND m.own_claim = 1 \
       AND NOT EXISTS (SELECT 1 FROM interview i WHERE i.application = m.application \
                       AND i.person = m.person AND i.closing IS NOT NULL)";

/// Cases of an officer at interviews in which an interview with lines is not signed.
pub(super) const UNSIGNED: &str = "SELECT DISTINCT i.application FROM interview i \
     JOIN application a ON a.id = i.application \
     WHERE a.stage = 'interview' AND a.officer = ?1 AND i.closing IS NULL \
       AND EXISTS (SELECT 1 FROM interview_line l WHERE l.interview = i.id)";

/// Cases of an officer at interviews that others or their persons came over to: who was heard there counts here.
pub(super) const CAME_OVER: &str = "SELECT a.id FROM application a WHERE a.stage = 'interview' AND a.officer = ?1 \
     AND a.id IN (SELECT merged_into FROM application WHERE merged_into IS NOT NULL \
                  UNION SELECT left_for FROM member WHERE left_for IS NOT NULL)";

/// Open cases of an officer in which an appointment was missed, or that took in others in which one may have been.
pub(super) const MISSED: &str = "SELECT a.id FROM application a \
     WHERE a.officer = ?1 AND a.stage NOT IN ('notified', 'appeal', 'final', 'closed') \
       AND (a.id IN (SELECT application FROM appointment WHERE json_extract(attendance, '$.outcome') = 'noShow') \
            OR a.id IN (SELECT merged_into FROM application WHERE merged_into IS NOT NULL))";

/// Cases that an officer drafted a decision in, by the journal.
pub(super) const DRAFTED: &str = "SELECT DISTINCT subject FROM commit_log \
     WHERE actor = ?1 AND command IN ('decision.draft', 'decision.submit') AND subject IS NOT NULL";

/// Cases of an officer whose decision was told.
pub(super) const TOLD: &str = "SELECT id FROM application \
     WHERE officer = ?1 AND merged_into IS NULL AND stage IN ('notified', 'appeal', 'final') \
     ORDER BY registered_at, id";

/// Information that an officer's cases wait for: case and the day an answer was asked for.
pub(super) const LATE: &str = "SELECT r.application, min(r.due_on) FROM information_request r \
     JOIN application a ON a.id = r.application \
     WHERE a.officer = ?1 AND a.stage NOT IN ('final', 'closed') AND r.answered_on IS NULL \
       AND r.withdrawn IS NULL AND r.due_on <= ?2 GROUP BY r.application";
