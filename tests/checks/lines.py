"""An own set of awkward lines for the names check, the nudges and the holds: what must be found, and what must be left alone.

The table is invented. After the arrow `|` parts what is found, and `=` stands before what
is said instead; a line without an arrow is clean.
"""

from learning_event.rules.names.known import Known

TABLE = (
    Known("Owain Llewelyn-Hughes", "Lark", ("Owain", "O")),
    Known("Grace Okonjo", "Social Worker 3", ()),
    Known("Will Marchbanks", "Youth Worker 1", ("Will",)),
    Known("Mark Hope", "Health Visitor 4", ("Mark Hope",)),
    Known("May Thistlewood", "School Nurse 5", ("Mrs Thistlewood",)),
    Known("Siobhán Ó Ruairc", "GP 3", ("Dr Ó Ruairc", "Siobhan")),
    Known("Harpreet Kaur Dhaliwal", "Midwife 2", ("Harpreet",)),
    Known("Muhammad Rafiq Chaudhry", "Lark’s uncle", ("Mr Chaudhry",)),
    Known("Chukwuemeka Nwachukwu-Eze", "Police Officer 6", ("Emeka", "CNE")),
    Known("Zbigniew Wójcikiewicz", "Housing Officer 4", ("Zbyszek",)),
    Known("Angharad ap Gwilym", "Teacher 3", ()),
    Known("Elizabeth Farrowdale", "Foster Carer 1", ()),
    Known("Rose Hunter", "Neighbour 2", ("Mrs Hunter",)),
    Known("Sarah Pendry", "Social Worker 2", ("Sarah",)),
    Known("Oakhollow Primary School", "the primary school", ("Oakhollow",)),
)

NAMES = """
Owain’s coat was on the peg all day → Owain=Lark
owain was quiet on the bus → owain=Lark
OWAIN LLEWELYN-HUGHES WAS NOT SEEN → OWAIN LLEWELYN-HUGHES=Lark
We rang Llewelyn-Hughes, O. and left a message → Llewelyn-Hughes, O=Lark
Llewelyn came with his bag → Llewelyn=Lark
Angharda asked for more toast → Angharda=Teacher 3
Owains bag was on the peg → Owain=Lark
Spoke with Mrs Thistlewood's manager → Mrs Thistlewood=School Nurse 5
Thistlewod said the weight was steady → Thistlewod=School Nurse 5
Thistelwood said the weight was steady → Thistelwood=School Nurse 5
thistlewood rang back the same day → thistlewood=School Nurse 5
I asked Grace Okonjo and she said yes → Grace Okonjo=Social Worker 3
grace okonjo rang the school → grace okonjo=Social Worker 3
Okonjo rang the school → Okonjo=Social Worker 3
I told Grace that I was worried → Grace=Social Worker 3
G Okonjo signed it → G Okonjo=Social Worker 3
G. Okonjo, duty desk → G. Okonjo=Social Worker 3
I asked Will about the club → Will=Youth Worker 1
Will Marchbanks ran the club on Tuesdays → Will Marchbanks=Youth Worker 1
will marchbanks ran the club → will marchbanks=Youth Worker 1
Mark Hope came on the Friday → Mark Hope=Health Visitor 4
MARK HOPE CAME ON THE FRIDAY AND WAS KIND → MARK HOPE=Health Visitor 4
May Thistlewood weighed him in May → May Thistlewood=School Nurse 5
Rose Hunter heard it through the wall → Rose Hunter=Neighbour 2
Mrs Hunter heard it through the wall → Mrs Hunter=Neighbour 2
dr o ruairc never saw the letter → dr o ruairc=GP 3
Dr O'Ruairc never saw the letter → Dr O'Ruairc=GP 3
Siobhan never saw the letter → Siobhan=GP 3
SIOBHÁN never saw the letter → SIOBHÁN=GP 3
Harpreet's bag held the scales → Harpreet=Midwife 2
Harpret said the bag held the scales → Harpret=Midwife 2
H Dhaliwal said so too → H Dhaliwal=Midwife 2
Dhaliwal said so too → Dhaliwal=Midwife 2
Mr Chaudhry waited outside → Mr Chaudhry=Lark’s uncle
mr chaudhry waited outside → mr chaudhry=Lark’s uncle
Mr Chaudry waited outside → Mr Chaudry=Lark’s uncle
Emeka went up the stairs → Emeka=Police Officer 6
Nwachukwu went up the stairs → Nwachukwu=Police Officer 6
PC Nwachukwu-Eze went up the stairs → PC Nwachukwu-Eze=Police Officer 6
CNE logged it → CNE=Police Officer 6
Zbyszek changed the lock → Zbyszek=Housing Officer 4
Wojcikiewicz changed the lock → Wojcikiewicz=Housing Officer 4
wójcikiewicz changed the lock → wójcikiewicz=Housing Officer 4
Wojcikewicz changed the lock → Wojcikewicz=Housing Officer 4
ZBIGNIEW changed the lock → ZBIGNIEW=Housing Officer 4
Angharad read with him → Angharad=Teacher 3
Miss ap Gwilym read with him → Miss ap Gwilym=Teacher 3
apGwilym wrote it in the log → apGwilym=Teacher 3
We told Lizzie that he was coming → Lizzie=Foster Carer 1
Liz Farrowdale had made up the bed → Liz Farrowdale=Foster Carer 1
E. Farrowdale had made up the bed → E. Farrowdale=Foster Carer 1
I rang Oakhollow twice → Oakhollow=the primary school
at oakhollow primary school they knew → oakhollow primary school=the primary school
Dr Bevan-Achebe wrote to us → Dr Bevan-Achebe=?
Mr Tregellas from next door rang → Mr Tregellas=?
his aunt Tess collected him → Tess=?
mum's friend Kayleigh-Ann was there → Kayleigh-Ann=?
her brother, Daniel, was upstairs → Daniel=?
a man called Dean answered the door → Dean=?
We asked Priyanka's teacher and Ngozi → Ngozi=?
Kind regards, Sarah Pendry, Oakhollow → Sarah Pendry=Social Worker 2|Oakhollow=the primary school
Sarah said the letter came back → Sarah=Social Worker 2
sarah p said the letter came back → sarah p=Social Worker 2
"""

IDENTIFIERS = """
NHS 943 476 5919 is on the letter → 943 476 5919=NHS number
nhs number: 9434765919 → 9434765919=NHS number
943-476-5919 came up twice → 943-476-5919=NHS number
His pupil number is A123456789019? no, H801200001001 → H801200001001=unique pupil number
NI number AB 12 34 56 C was on the form → AB 12 34 56 C=National Insurance number
nino ab123456c → ab123456c=National Insurance number
They moved to HM4 2QP in June → HM4 2QP=postcode
they moved to hm4 2qp in june → hm4 2qp=postcode
The parcel said HM42QP → HM42QP=postcode
ring me on 07700 900123 → 07700 900123=telephone
ring 01632-960-456 after three → 01632-960-456=telephone
ring +44 7700 900 789 → +44 7700 900 789=telephone
ring (01632) 960789 → (01632) 960789=telephone
sarah.pendry@example.org sent it → sarah.pendry@example.org=e-mail address
Owain (dob 3/4/2018) → Owain=Lark|3/4/2018=date of birth
born on 3rd April 2018, so six → 3rd April 2018=date of birth
date of birth: 03.04.18 → 03.04.18=date of birth
They live at 14 Larch Road above the shop → 14 Larch Road=address
they live at 14 larch road above the shop → 14 larch road=address
Flat 2, 9 Quarry Hill Court is theirs → Flat 2, 9 Quarry Hill Court=address
the man from flat 12 came down → flat 12=address
Mae'n byw yn 7 Heol y Bont → 7 Heol y Bont=address
"""

CLEAN = """
The saving grace was that somebody rang
By the grace of the duty desk we got a slot
I will ring on Monday and see what they will do
Will somebody look at the list?
Will we know in a year?
I hope that they mark it down
She had hope, and that was something
We may not have known in May
In May and June the clinic was shut
It was in June that the rota changed
She rose early and drew a rose for him
The hunter in his story book had a red hat
The robin sat on the sill again
A lark sang outside and he laughed
Grace and patience, that is what it took
Mark the date, we said
May I say that the school did well?
There were 31 children on one list
Room 14 was free, so we used Room 14
It happened on 14/06/2024 at 10.30
On 4 March 2024 he was weighed at 17.9 kg
45% of visits took place, 12% were late
Works order 999 481 2260 was closed
Reference 2024/118/7 is the police log
There were 480 front doors and 214 e-mails
He is in Year 2 and she is in Year 10
The meeting was from 9.15 to 10.45 in the hall
Form B12 3rd page has no box for it
They ring 999 or 101 and then they ring us
She spoke Polish with Babcia and English with us
Mum came on Monday and Dad on Tuesday
Her mum asked, and the school nurse answered
Social Worker 2 rang Health Visitor 1 at once
Told mum. She was glad of it
The GP Practice and the Family Hub both wrote
Miss that bus and you miss the meeting
The head teacher gave up the library for it
It was signed on the Thursday by the manager
A single page, a second look, a market stall of toys
The form is called Early Help Assessment and takes an hour
Lark asked for toast again
We were promised a call at 5pm and none came
Only 5 of 9 posts were filled between April and August
I rang the Welsh line because her Welsh is better than her English
Mr and Mrs were the only titles on the form
The road outside is 20 minutes from the bus
3 visits, 2 letters, 1 conversation at the door
We read the page, then the next page, and the page after
Nobody had the price of a bus, so the ward paid
Faith and culture were never asked about
"""

NUDGED = """
The health visitor failed to visit → failed-to
They failed to tell the school → failed-to
Social Worker 2 failed to ring back → failed-to
They should have known → should-have-known
The hub should’ve noticed → should-have-known
We ought to have asked → should-have-known
Nobody bothered to check → nobody-bothered
They couldn’t be bothered → nobody-bothered
It was a missed opportunity → missed-opportunity
Several opportunities were missed → missed-opportunity
Poor practice by health → poor-practice
There was a lack of professional curiosity → professional-curiosity
Obvious signs were ignored → obvious-signs
It was negligent → conduct
Whoever wrote it was incompetent → conduct
Staff must be reminded of the policy → staff-reminded
It was human error → human-error
She didn’t follow procedure → did-not-follow
The protocol was not followed → did-not-follow
There was a communication breakdown → communication-breakdown
They didn’t share information → did-not-share
The manager signed it off without reading → signed-off
The school overreacted → overreacted
Health under-reacted again → overreacted
I messed up → messed-up
It was my fault → messed-up
The child did not attend → was-not-brought
He was DNA’d twice → was-not-brought
Mother failed to engage → hard-to-reach
Dad is hard to reach → hard-to-reach
Father refused → refused
She is streetwise → streetwise
It was a lifestyle choice → streetwise
Her older boyfriend collected her → boyfriend
She was promiscuous → promiscuous
He was putting himself at risk → promiscuous
It was attention-seeking → attention-seeking
Mum can be manipulative → attention-seeking
An aggressive family → aggressive-family
Dad was very aggressive on the phone → aggressive-family
They were as bad as each other → both-argued
The subject was seen on the Monday → case-subject-offender
"""

NOT_NUDGED = """
The visit did not take place
No call back is recorded after 22 May
The scan failed to upload
The system failed to load twice that morning
The printer failed
He failed to thrive in his first year
Nobody offered an interpreter
The letter was not sent
He was not brought on 12 September
The referral was refused by the system because a box was empty
She refused nothing that he asked for
The school was not told
There was no record of the call
It is hard to reach the shelf where the forms are
I missed the bus and the meeting
We were short of two people that week
I wish that I had asked him
What would it have taken to make it urgent?
There is no case for more forms
In this case five people were looking
My fault-finding days are over
The supervisor signed it off on the Friday
Health and school both wrote it down
Dad came both weeks
It was decided that the plan should be on one page
A person could have known only half of it
The form should ask for his name
Staff were told in the hall, all together
We followed the procedure and it still took three weeks
The alarm failed to sound
"""

HELD = """
Another family on my list is in the same position today, and the visit is next week → risk
There is another child in that house now and nobody has been → risk
He is still living with her and nobody has told the police → risk
The baby is not safe right now → risk
She told me this morning that he hit her again → risk
I gave a statement to the police about that night → trial
I am a witness and I saw what he did → trial
What I will say in court is that the door was open → trial
In my statement I said that he had the keys → trial
I cannot sleep since it happened and I told nobody → support
I can’t cope with this any more → support
I don’t think I can carry on → support
I keep having nightmares about him → support
I can't stop crying → support
Some days I want to die → support
The nurse was incompetent and everybody knew it → conduct
Sheer negligence by the hospital → conduct
Mum’s friend Kayleigh was the one who told us → name
"""

NOT_HELD = """
Another family had told us about the group the year before
At that time another child was on the same list
He was still living with his grandmother in March
She felt safe with us, and said so
The officer took a statement from the neighbour
A family was in court every day that week
The court gave us a date in June
I slept badly that week because of the shifts
Mum said “I can’t cope” and we listened
She said “I can’t get on top of it” and cried
I could not keep up with the e-mails
We carried on, and it got better
The inquest is over and the report was read out
We were tired, all of us
It was not incompetent, it was a full day
Neglect was the word that nobody wanted to write
The detective thanked her for the drawing
"""


def said(lines: str) -> list[tuple[str, str]]:
    """Each line as what was written and what follows the arrow."""
    parts = (line.partition(" → ") for line in lines.strip().splitlines())
    return [(words, after) for words, _, after in parts]
