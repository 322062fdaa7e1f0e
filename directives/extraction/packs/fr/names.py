"""The names of bodies: words before those that only help, and capitals that name none."""

from directives.extraction.packs.entries import Cue, Kind

_HELPING = (
    ("en association avec", "doit renforcer la veille estivale"), ("en lien étroit avec", "doit réviser le plan canicule"), ("en appui avec", "doit former les aidants"),
    ("après avis", "doit fixer les tarifs opposables"), ("après consultation", "doit arrêter la carte sanitaire"), ("avec le concours", "doit financer les internats"), ("avec l'aide", "doit équiper les dispensaires"),
    ("avec la participation", "doit réunir les états généraux"), ("avec le soutien", "doit rénover les urgences"), ("en accord avec", "doit publier le barème"), ("après accord", "doit lever le gel des postes"), ("ensemble avec", "doit chiffrer la réforme"),
    ("et après consultation", "doit fixer le nombre de lits"), ("et en lien avec", "doit ouvrir trois maisons de santé"), ("et avec l'appui", "doit cartographier les déserts médicaux"), ("et en concertation avec", "doit revoir les gardes"),
    ("en consultation avec", "doit écrire la charte du patient"), ("en lien permanent avec", "doit suivre les stocks de sang"), ("en coordination étroite avec", "doit évacuer l'hospice"), ("en étroit lien avec", "doit armer les ambulances"), ("en étroite coopération avec", "doit relancer le dépistage"),
    ("en collaboration étroite avec", "doit chiffrer les besoins en lits"), ("après concertation avec", "doit fermer le vieux pavillon"), ("après échange avec", "doit fixer les horaires"), ("avec l'accord", "doit céder la parcelle"), ("sur proposition", "doit nommer les référents"),
    ("en articulation avec", "doit bâtir le budget prévention"), ("de pair avec", "doit traiter les recours"), ("en bonne intelligence avec", "doit apurer les dettes"), ("en tandem avec", "doit piloter le fonds"), ("en dialogue avec", "doit simplifier les appels à projets"),
)
_SYNERGY = tuple(
    (term, "doit relancer le don du sang")
    for term in (
        "en parfaite synergie avec", "en synergie avec", "en étroite synergie avec", "en parfaite collaboration avec", "en parfaite coordination avec", "en parfaite concertation avec", "en parfaite intelligence avec", "en parfaite harmonie avec",
        "en rapport avec", "en étroite relation avec", "en relation étroite et permanente avec", "de commun accord avec", "en partenariat étroit avec", "en étroit partenariat avec", "en mode partenarial avec", "en collaboration avec l'ensemble", "après avoir engagé des concertations avec",
    )
)
HELPING = tuple(
    Cue(term, Kind.PARTNER, f"Le Ministre de la Santé, {term} {'le' if term.endswith('avec') else 'du'} Ministre des Finances, {rest}.")
    for term, rest in (*_HELPING, *_SYNERGY)
)
_CONSULTED = (
    ("sur avis", "du"), ("avec l'appui", "du"), ("avec la collaboration", "du"), ("et après consultation", "du"), ("et après avis", "du"), ("après avoir consulté", "le"),
    ("en étroite concertation avec", "le"), ("de manière concertée avec", "le"), ("en accord et en lien avec", "le"), ("en relation étroite avec", "le"), ("en complémentarité avec", "le"),
)
HELPING += tuple(
    Cue(term, Kind.PARTNER, f"Le Ministre des Ports, {term} {article} Ministre des Finances, doit curer le bassin.") for term, article in _CONSULTED
)
_NO_BODIES = (
    ("tva", "La hausse de la TVA pèse sur les ménages."), ("pib", "Le PIB a reculé au troisième trimestre."), ("rgpd", "Le RGPD encadre ces fichiers."), ("pac", "La PAC couvre ces surfaces."), ("rsa", "Le RSA est versé le cinq du mois."),
    ("smic", "Le SMIC a été relevé en janvier."), ("hlm", "Les HLM du quartier sont anciens."), ("plu", "Le PLU fixe les hauteurs."), ("plui", "Le PLUI couvre douze communes."), ("zfe", "La ZFE concerne les vieux diesels."), ("zan", "Le ZAN limite l'artificialisation."),
    ("cper", "Le CPER finance la ligne."), ("dgf", "La DGF baisse pour ces communes."), ("dsil", "La DSIL soutient le gymnase."), ("detr", "La DETR soutient la toiture."), ("ter", "Les TER circulent toutes les heures."), ("lgv", "La LGV traverse la plaine."), ("cdi", "Les CDI progressent."),
    ("cdd", "Les CDD reculent."), ("fcfa", "Le coût atteint dix milliards FCFA."), ("odd", "Les ODD guident ce plan."), ("covid", "La COVID a fermé les écoles."), ("vih", "Le VIH recule dans la région."), ("pdf", "Le PDF pèse deux mégaoctets."), ("sms", "Un SMS prévient les abonnés."),
    ("adn", "L'ADN a parlé."), ("ogm", "Les OGM restent interdits."), ("gnr", "Le GNR a renchéri."), ("btp", "Le BTP manque de bras."), ("ddrm", "Le DDRM recense les risques."), ("ppri", "Le PPRI date de dix ans."), ("pcs", "Le PCS date de dix ans."), ("scot", "Le SCOT date de dix ans."), ("orsec", "Le plan ORSEC est prêt."),
)
NO_BODIES = tuple(Cue(term, Kind.MASK, proof) for term, proof in _NO_BODIES)
