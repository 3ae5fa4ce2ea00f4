"""From statements to the sealed narrative."""

from flask import Blueprint

from learning_event.web.narrative.answering import answering
from learning_event.web.narrative.drafting import drafting
from learning_event.web.narrative.foreword import foreword
from learning_event.web.narrative.paper import paper
from learning_event.web.narrative.rounds import rounds

doors: tuple[Blueprint, ...] = (drafting, foreword, rounds, answering, paper)
