"""One clause judged in its run: is it asked for, and what says so."""

from directives.extraction.dues import (
    ACTION,
    acts_by_then,
    has_last_day,
    heads_clause,
    is_done_by_then,
    is_due,
    is_given_time,
    is_rule_for_each,
    meets_so_often,
    names_deadline,
    opens_in_time,
    owes_in_time,
    stands_at_verb,
)
from directives.extraction.marks import (
    ADVERB,
    CLAUSE_HEAD,
    DEONTIC,
    FORBID,
    FRAME,
    LIMIT,
    NARRATIVE,
    PAST,
    PERMIT,
    PREP,
    PRESENT,
    PURPOSE,
    STATE,
    STAY,
    STRESS,
    VERB,
    Event,
    Reading,
)
from directives.extraction.records import Reason
from directives.extraction.rulings import Run, Verdict


def judge(reading: Reading, run: Run) -> Verdict:
    if reading.clause.ending == "?":
        return Verdict("question", Reason.NO_CUE)
    if run.is_closed_section and not (reading.frame and reading.issuer):
        return Verdict("section.closed", Reason.AIM)
    if reading.frame is not None and reading.frame.bits & FRAME:
        return _asked(reading)
    if reading.frame is not None:
        return _stressed(reading, run)
    return _in_run(reading, run)


def _asked(reading: Reading) -> Verdict:
    if reading.body >= reading.clause.end:
        return Verdict("frame.empty", Reason.LEAD_IN)
    predicate, cue = reading.predicate, reading.frame_cue
    if reading.recounts:
        return Verdict("frame.recounted", Reason.BACKGROUND, ends_run=True)
    if cue is not None and cue.acting and not reading.by_shape:
        return Verdict("frame.thing", Reason.ASSESSMENT)
    if (
        predicate is not None
        and predicate.bits & (PAST | PERMIT)
        and not predicate.bits & ACTION
        and reading.subject.spans
    ):
        return Verdict("frame.told", reading.why_told, ends_run=True)
    if cue is not None and cue.action and predicate is not None and predicate.bits & STATE:
        return Verdict("frame.told", reading.why_told)  # "nhắc nhở các xã chậm giải ngân": for what they are reproved
    return Verdict("frame")


def _stressed(reading: Reading, run: Run) -> Verdict:
    """A verb of saying asks only for what is itself a must, or an action without a subject."""
    predicate = reading.predicate
    if reading.body >= reading.clause.end:
        return Verdict("stress.empty", Reason.FRAME)
    if predicate is None and reading.by_shape and reading.frame_cue and reading.frame_cue.nominal:
        return Verdict("stress.action")
    if predicate is None:
        return Verdict("stress.none", Reason.NO_CUE, ends_run=True)
    whose = predicate.start == reading.main or reading.subject.spans or (reading.anaphor and reading.to_them)
    by_then = reading.limit is not None and owes_in_time(reading)
    owed = by_then if run.verb_lexicon else reading.undergoes or predicate.bits & FORBID
    if predicate.bits & DEONTIC and (whose or owed):
        return Verdict("stress.must")
    wished = not run.verb_lexicon and predicate.bits & VERB and not predicate.bits & PRESENT  # "que les prix soient"
    if (predicate.start == reading.main or wished) and predicate.bits & (VERB | ADVERB) and not reading.tells:
        return Verdict("stress.action")
    return Verdict("stress.told", reading.why_told, ends_run=True)


def _in_run(reading: Reading, run: Run) -> Verdict:
    opening = reading.opening
    if reading.narrative and not _reported(reading):
        cue = opening.cue(NARRATIVE) if opening else None
        return Verdict("narrative", (cue.reason if cue else None) or Reason.BACKGROUND, ends_run=True)
    if not reading.clause.opens_sentence and opening and opening.bits & (STAY | PURPOSE) and not reading.again:
        return Verdict("stay", Reason.PURPOSE if opening.bits & PURPOSE else Reason.NO_CUE, stays=True)
    if reading.undergoes and not reading.to_you and _is_foretold(reading, run):
        return Verdict("told", Reason.OWN_ACT)
    return _by_predicate(reading, run)


def _by_predicate(reading: Reading, run: Run) -> Verdict:
    predicate = reading.predicate
    at_head = predicate is not None and predicate.start - reading.main < 8
    if predicate is not None and predicate.bits & DEONTIC:
        return Verdict("told", Reason.ASSESSMENT) if _merely_fails(reading, run) else _must(reading, run)
    if predicate is not None and predicate.bits & PRESENT and (at_head or not predicate.bits & (STATE | PAST)):
        return _present(reading, run)
    if not run.verb_lexicon:
        return _by_shape(reading, run)
    return _licensed(reading, run) if run.licence and run.licence != "quote" else _unlicensed(reading, run)


def _reported(reading: Reading) -> bool:
    """ "Theo ông A, các đơn vị cần …": what a speaker says that bodies must do is asked for."""
    must = reading.predicate is not None and reading.predicate.bits & DEONTIC
    opening = reading.opening.cue(NARRATIVE) if reading.opening else None
    return bool(must and reading.subject.spans and opening and opening.action)


def _is_foretold(reading: Reading, run: Run) -> bool:
    """ "Le décret sera publié": with nobody to act, no limit and no directive before, it only tells what will be."""
    cue = reading.predicate.cues if reading.predicate else ()
    return not (cue or reading.subject.spans or reading.limit or run.licence or run.goes_on)


def _merely_fails(reading: Reading, run: Run) -> bool:
    """ "The best experts cannot foretell …", "the President will not rest": forbids only where bodies are ordered."""
    cue = reading.predicate.cue(DEONTIC) if reading.predicate else None
    return cue is not None and cue.weak and (run.is_own_act or not (run.is_instrument or run.licence))


def _must(reading: Reading, run: Run) -> Verdict:
    predicate = reading.predicate
    cue = predicate.cue(DEONTIC) if predicate else None
    if predicate is None or reading.subject.spans or reading.to_you:
        return Verdict("must.you" if reading.to_you else "must")
    if predicate.start == reading.main and predicate.bits & VERB and not run.licence:
        return Verdict("must.alone", Reason.NO_CUE)
    if run.licence == "quote" and (reading.limit or (predicate.start == reading.main and run.verb_lexicon)):
        return Verdict("must.quote")
    owed = owes_in_time(reading) if cue else reading.undergoes and has_last_day(reading)
    if owed and not run.licence and not run.is_own_act:
        return Verdict("must.limit")
    maxim = run.licence == "quote" or (not run.licence and run.verb_lexicon and predicate.start > reading.main)
    foretold = run.licence == "rules" and not cue  # among the rules that were given: "le budget sera voté en mai"
    if maxim or foretold or not (run.licence or run.is_instrument):
        return Verdict("must.nobody", Reason.MAXIM if maxim else Reason.NO_CUE)
    return Verdict("must.run" if cue else "future.run")


def _present(reading: Reading, run: Run) -> Verdict:
    """A present tense obliges its subject in an instrument, and under a lead-in or a sentence that names one."""
    at_head = reading.predicate is not None and reading.predicate.start - reading.main < 8
    heads_item = at_head and run.in_list and reading.clause.opens_block
    if reading.as_item or (run.licence and (reading.anaphor or heads_item)):
        return Verdict("present.run")
    if reading.undergoes:
        return _passive_present(reading, run)
    gap = reading.predicate.start - reading.subject.spans[-1][1] if reading.predicate and reading.subject.spans else 99
    cue = reading.predicate.cue(PRESENT) if reading.predicate else None
    tells = cue is not None and cue.weak  # "le directeur présente les chiffres"
    if run.is_instrument and gap < 80 and not (run.is_own_act or tells):
        return Verdict("present")
    stands = cue is not None and bool(cue.term) and stands_at_verb(reading)
    often = reading.limit is not None and reading.limit.kind == "recurring"
    timed = reading.limit is not None and (not tells or often or stands or acts_by_then(reading))
    if not run.is_own_act and ((timed and gap < 80) or is_rule_for_each(reading)):
        return Verdict("present.limit")
    return Verdict("told", Reason.NO_CUE, ends_run=reading.clause.opens_block)


def _passive_present(reading: Reading, run: Run) -> Verdict:
    """ "Le rapport est adressé au préfet chaque mois": what is done is owed, where something says that it must be."""
    listed = run.in_list and bool(run.licence)
    if reading.limit or ((run.is_instrument or run.licence) and (reading.firm or reading.subject.spans or listed)):
        return Verdict("present.passive")
    return Verdict("told", Reason.ASSESSMENT, ends_run=reading.clause.opens_block)


def _by_shape(reading: Reading, run: Run) -> Verdict:
    predicate, heads_item = reading.predicate, run.in_list and reading.clause.opens_block
    if predicate is not None and predicate.bits & (STATE | PERMIT | PAST):
        return _told(reading, run)
    if run.licence and reading.by_shape:
        return Verdict("run.action")
    placed = heads_item or (run.in_list and reading.follows)
    if run.is_instrument and placed and reading.by_shape and predicate is None:
        return Verdict("list.guess") if reading.guessed else Verdict("list.action")
    if (acted := _acts_alone(reading, run)) is not None:
        return acted
    is_part = run.licence != "section" if heads_item else not reading.clause.opens_sentence
    if run.licence and is_part and not reading.anaphor:
        return Verdict("list.part" if heads_item else "part", Reason.NO_CUE, stays=True)
    heads = reading.clause.ending == ":"  # a topic of the list goes on with what asks above it
    return Verdict("none", Reason.NO_CUE, ends_run=reading.clause.opens_block and not heads)


def _acts_alone(reading: Reading, run: Run) -> Verdict | None:
    """A sentence without a subject that acts, or that names nothing but a thing and its last day."""
    if reading.predicate is None and reading.clause.opens_sentence and names_deadline(reading):
        return Verdict("action.limit")
    labelled = reading.first > reading.main  # "Ministry of Ports: dredge the basin by June 15."
    alone = reading.by_shape and reading.predicate is None and (labelled or not reading.subject.spans)
    acts = reading.infinitive or alone
    if acts and _is_sentence(reading) and ((run.is_instrument and reading.infinitive) or reading.limit):
        return Verdict("list.action")
    return None


def _is_sentence(reading: Reading) -> bool:
    """Whether it is closed by its mark, as no heading is."""
    return reading.clause.opens_sentence and reading.clause.ending in (".", ";", "!")


def _told(reading: Reading, run: Run) -> Verdict:
    """A fact, but for a "will" of another body that has a limit or stands in a list of duties."""
    cue = reading.predicate.cue(STATE | PERMIT | PAST) if reading.predicate else None
    states = reading.predicate is not None and reading.predicate.bits & STATE
    if is_given_time(reading) or ((states or reading.subject.spans) and names_deadline(reading)):
        return Verdict("must.limit")
    own = cue is not None and cue.reason is Reason.OWN_ACT and not run.is_own_act
    in_time = acts_by_then(reading) or meets_so_often(reading)
    if own and reading.subject.spans and in_time:
        return Verdict("must.limit")
    owed = cue is not None and cue.modality is not None and reading.subject.spans and not run.is_own_act
    if owed and (reading.limit or run.in_list or run.is_called_on):
        return Verdict("will")
    return Verdict("told", reading.why_told, ends_run=reading.clause.opens_block)


def _licensed(reading: Reading, run: Run) -> Verdict:
    predicate, opening = reading.predicate, reading.opening
    starts_noun = opening is not None and bool(opening.bits & CLAUSE_HEAD) and not opening.bits & VERB
    if predicate is None or (starts_noun and not reading.clause.opens_sentence):
        return _nominal(reading, run, starts_noun)
    if predicate.start == reading.main and predicate.bits & (ACTION | DEONTIC):
        return Verdict("run.guess") if reading.guessed else Verdict("run.action")
    if predicate.bits & (PAST | STATE | PERMIT) and not predicate.bits & ACTION:
        return _told_in_run(predicate, reading, run)
    if reading.subject.spans and predicate.bits & ACTION:
        return _acted(predicate, run)
    return _nominal(reading, run, starts_noun)


def _told_in_run(predicate: Event, reading: Reading, run: Run) -> Verdict:
    if is_done_by_then(reading):
        return Verdict("must.limit")
    if not reading.clause.opens_sentence and predicate.start > reading.main and not reading.subject.spans:
        return Verdict("part", Reason.NO_CUE, stays=True)
    reason = reading.why_told  # "Đồng ý với đề xuất …": the same office goes on
    ends = reading.clause.opens_sentence and not run.in_list and reason is not Reason.OWN_ACT
    return Verdict("told", reason, ends_run=ends)


def _acted(predicate: Event, run: Run) -> Verdict:
    """A body and its act inside a run: asked for, unless it only speaks ("Bộ Y tế cho biết sẽ …") or asked itself."""
    if predicate.bits & ~LIMIT == STRESS:
        return Verdict("told", Reason.NO_CUE)
    return Verdict("told", Reason.OWN_ACT) if run.is_asker else Verdict("run.subject")


def _nominal(reading: Reading, run: Run, starts_noun: bool) -> Verdict:
    """No verb of ours at its head: a further object of the clause before, or an action we have no word for."""
    opening = reading.opening
    if not reading.clause.opens_sentence:
        return Verdict("run.adverbial") if opens_in_time(reading) else Verdict("part", Reason.NO_CUE, stays=True)
    adverbial = opening is not None and bool(opening.bits & (PREP | LIMIT))
    if adverbial and reading.predicate is not None and reading.predicate.bits & ACTION:
        return Verdict("run.adverbial")
    if run.in_list and reading.clause.opens_block and not starts_noun and not reading.subject.spans and not adverbial:
        return Verdict("list.item")
    return Verdict("nominal", Reason.NO_CUE, ends_run=reading.clause.opens_block and not run.in_list)


def _unlicensed(reading: Reading, run: Run) -> Verdict:
    predicate = reading.predicate
    if reading.concludes and run.goes_on:
        return Verdict("must.so")
    if predicate is not None and predicate.bits & (PAST | STATE | PERMIT) and not predicate.bits & ACTION:
        is_last_day = is_given_time(reading) and reading.limit and reading.limit.kind == "date"  # "ngày … là hạn chót"
        return Verdict("must.limit") if is_last_day or is_done_by_then(reading) else Verdict("told", reading.why_told)
    if names_deadline(reading) and not reading.tells:
        return Verdict("must.limit")
    named = bool(reading.subject.spans and predicate is not None and predicate.bits & ACTION)
    heads = not run.goes_on and heads_clause(reading)
    if (named or heads) and not run.is_own_act and is_due(reading, goes_on=run.goes_on):
        return Verdict("subject.limit" if named else "action.limit")
    placed = run.in_list or reading.main > reading.body or run.goes_on
    gives = predicate.cue(FRAME) if predicate is not None else None  # "giao 142 nhiệm vụ": a verb of asking, of no one
    if run.is_instrument and placed and reading.subject.spans and predicate is not None and (not gives or gives.weak):
        return Verdict("instrument.subject")
    return Verdict("none", Reason.NO_CUE)
