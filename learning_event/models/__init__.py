"""The shelves where words are kept, with no place for an author's name. One noun a file; no rules, queries or HTML."""

from learning_event.models.account import Account, EventRole, RecoveryCode
from learning_event.models.afterwards import Afterwards, SupportOver, SupportRoute
from learning_event.models.agency import Agency
from learning_event.models.answer import Answer, ClosedAnswer
from learning_event.models.audit_entry import AuditEntry
from learning_event.models.base import Base
from learning_event.models.beforehand import AccessNeed, Briefing, ContactMessage, QuestionBeforehand
from learning_event.models.check_in import CalendarLink, CheckInDone
from learning_event.models.contact_invitation import ContactInvitation, Letter
from learning_event.models.desk_act import DeskAct
from learning_event.models.erasure import Erasure
from learning_event.models.family import DayToAvoid, Family
from learning_event.models.gate_override import GateOverride
from learning_event.models.key_episode import KeyEpisode
from learning_event.models.learning_event import LearningEvent
from learning_event.models.missing_voice import MissingVoice
from learning_event.models.narrative import Narrative
from learning_event.models.observation import Observation, TrayObservation
from learning_event.models.place import Place
from learning_event.models.private_question import PrivateQuestion
from learning_event.models.private_word import PrivateWord
from learning_event.models.proceedings import ClosedTopics, Proceeding
from learning_event.models.pseudonym import Pseudonym
from learning_event.models.publication import PublicationStep
from learning_event.models.reflection import ClosedReflection, Reflection, ReflectionsClosed
from learning_event.models.room import Room
from learning_event.models.segment import Segment
from learning_event.models.sense_making import Lens, ObservationGroup, Tag, ToldApart
from learning_event.models.statement import Rest, Statement
from learning_event.models.support_contact import SupportContact
from learning_event.models.support_request import SupportBand, SupportRequest
from learning_event.models.timeline_entry import TimelineEntry

__all__ = [
    "AccessNeed",
    "Account",
    "Afterwards",
    "Agency",
    "Answer",
    "AuditEntry",
    "Base",
    "Briefing",
    "CalendarLink",
    "CheckInDone",
    "ClosedAnswer",
    "ClosedReflection",
    "ClosedTopics",
    "ContactInvitation",
    "ContactMessage",
    "DayToAvoid",
    "DeskAct",
    "Erasure",
    "EventRole",
    "Family",
    "GateOverride",
    "KeyEpisode",
    "LearningEvent",
    "Lens",
    "Letter",
    "MissingVoice",
    "Narrative",
    "Observation",
    "ObservationGroup",
    "Place",
    "PrivateQuestion",
    "PrivateWord",
    "Proceeding",
    "Pseudonym",
    "PublicationStep",
    "QuestionBeforehand",
    "RecoveryCode",
    "Reflection",
    "ReflectionsClosed",
    "Rest",
    "Room",
    "Segment",
    "Statement",
    "SupportBand",
    "SupportContact",
    "SupportOver",
    "SupportRequest",
    "SupportRoute",
    "Tag",
    "TimelineEntry",
    "ToldApart",
    "TrayObservation",
]
