"""What a page about the child should not leave out: who they are, as they and their family say it. *Not recorded* is a proper answer."""

IDENTITY: dict[str, str] = {
    "ethnicity": "Ethnicity",
    "language": "Language",
    "faith": "Faith",
    "disability": "Disability",
    "neurodivergence": "Neurodivergence",
    "sex_gender": "Sex and gender",
    "immigration": "Immigration",
    "care_status": "Care status",
}
NOT_RECORDED = "not recorded"
# For the wall, instead of the id of a key episode.
ON_THE_WALL = "child"
