"""The names of bodies: words before those that only help, and capitals that name none."""

from directives.extraction.packs.entries import Cue, Kind

_HELPING = (
    ("in liaison with", "shall map school closures"), ("in association with", "shall chart the shoals"), ("in close liaison with", "shall chart the reefs"), ("in collaboration and consultation with", "shall chart the bars"), ("in joint effort with", "shall chart the shelf"), ("with technical support from", "shall chart the bay"), ("with the help of", "shall chart the cove"), ("under the guidance of", "shall chart the inlet"), ("in synergy with", "shall chart the strait"), ("hand in hand with", "shall chart the sound"), ("backed by", "shall chart the gulf"), ("with the assistance of", "shall draft a training rule"), ("with the support of", "shall survey rural clinics"), ("with input from", "shall publish a wage table"),
    ("with assistance from", "shall test the new form"), ("in close collaboration with", "shall retrain displaced miners"), ("in close cooperation with", "shall inspect the docks"), ("after consultations with", "shall set the fee"),
    ("in agreement with", "shall fix the stipend"), ("with the agreement of", "shall move the office"), ("with the approval of", "shall extend the pilot"), ("along with", "shall host a job fair"), ("alongside", "shall staff the help line"),
    ("jointly and in consultation with", "shall write the code"), ("in dialogue with", "shall review the list"), ("upon consultation with", "shall name the sites"), ("with the participation of", "shall hold a hearing"), ("following consultation with", "shall retire the old manual"),
    ("supported by", "shall audit the schools"), ("assisted by", "shall audit the ports"), ("in tandem with", "shall clear the backlog"),
)
HELPING = tuple(
    Cue(term, Kind.PARTNER, f"The Secretary of Labor, {term} the Secretary of Education, {rest}.") for term, rest in _HELPING
)
_NO_BODIES = (
    ("gdp", "The GDP fell last quarter."), ("foia", "The FOIA backlog grew."), ("nepa", "The NEPA reviews took years."), ("api", "The API returned an error."), ("apis", "The APIs returned errors."), ("mfa", "The MFA prompt was ignored."), ("pii", "The PII was masked."), ("cui", "The CUI was masked."),
    ("rfi", "The RFI drew forty replies."), ("rfp", "The RFP drew four bids."), ("far", "The FAR runs to two thousand pages."), ("fisma", "The FISMA score rose."), ("fitara", "The FITARA score rose."), ("cfr", "The CFR was amended."), ("usc", "The USC was amended."), ("nspm", "The NSPM was signed in May."),
    ("hiv", "The HIV rate fell."), ("covid", "The COVID wave passed."), ("ict", "The ICT budget rose."), ("sop", "The SOP was printed."), ("sops", "The SOPs were printed."), ("kpi", "The KPI was met."), ("kpis", "The KPIs were met."), ("pdf", "The PDF was unreadable."), ("faq", "The FAQ was posted."), ("faqs", "The FAQs were posted."),
    ("stem", "The STEM classes were full."), ("gps", "The GPS signal was lost."), ("vat", "The VAT rate rose."), ("usd", "The loan was in USD."), ("url", "The URL was wrong."), ("dns", "The DNS record was stale."), ("tls", "The TLS version was old."), ("https", "The site used HTTPS."), ("edr", "The EDR tool was new."), ("piv", "The PIV card expired."), ("sbom", "The SBOM was missing."),
    ("nsm", "The NSM was issued in May."), ("omb circular", "The OMB Circular was revised."), ("ghg", "The GHG count fell."), ("snap", "The SNAP benefit rose."), ("dei", "The DEI plan ended."), ("llm", "The LLM was retrained."), ("llms", "The LLMs were retrained."), ("uas", "The UAS flew low."), ("ev", "The EV fleet grew."), ("sme", "The SME loan was repaid."), ("iso", "The ISO norm was cited."),
)
NO_BODIES = tuple(Cue(term, Kind.MASK, proof) for term, proof in _NO_BODIES)
