import type { ClauseTexts } from '../../common/clause-register.ts';

/** The member regulations as amended on 29 July 2016. */
export const mm2016: ClauseTexts = {
  '1.1': [
    'Definitions',
    'Defines the words of the regulations, among them the card of the member, the Customer Centre and the PIN, a secret number for services by telephone.',
  ],
  '1.2': [
    'Free membership',
    'Taking part is free of charge and means accepting the regulations and their later amendments.',
  ],
  '1.3': [
    'Changes to the rules',
    'The promoters may change rules, rewards and partners and announce it on the website or in their communications.',
  ],
  '1.4': ['Information', 'The Customer Centre and the website inform about the programme.'],
  '2.1': [
    'Who may join',
    'A natural person of at least 14 who flies with the airline or a partner or buys from them may join with a postal and an email address; dependent minors need the express consent of their parents.',
  ],
  '2.2': [
    'Refusal and revocation',
    'Who does not meet the requirements may be refused or, if it shows later, be removed; unredeemed miles and unused rewards are then lost.',
  ],
  '2.3': [
    'How to join',
    'Members join on the website, through the Customer Centre or another announced channel and accept the regulations in full; who took a co-branded card first uses its form.',
  ],
  '2.4': [
    'MilleMiglia code',
    'The member quotes the personal code when booking and checking in; paid flights that were flown and partner services are credited to its account.',
  ],
  '2.5': ['PIN', 'The member alone keeps the PIN secret; the promoters do not answer for its fraudulent use.'],
  '2.6': [
    'Card and lost PIN',
    'The card is made after the first activity, is personal and stays the property of the promoters; a lost, stolen or damaged one is reported at once and then replaced, or the account is closed and its miles move to a new one. A lost PIN is renewed by telephone and sent by email.',
  ],
  '2.7': [
    'One person, one account',
    'Several people share a code only where the rules and the website expressly allow it. Data are true and kept current online or through the Customer Centre; several accounts of one person are merged after notice, and a flight counts once.',
  ],
  '2.8': ['Personal account', 'The account and its miles belong to the member alone and do not pass to anybody else.'],
  '2.9': [
    'No transfer between accounts',
    'Miles are bought and moved between accounts only where the regulations expressly provide for it.',
  ],
  '2.10': [
    'Earlier members and withdrawal',
    'Members of earlier editions stay members. Who leaves writes with the code and a countersigned document; miles left at that moment are cancelled.',
  ],
  '2.11': ['No sale of benefits', 'Neither miles nor the benefits of the programme may be sold or traded.'],
  '2.12': ['Promotions for groups', 'The promoters may offer extra benefits to particular groups of customers.'],
  '2.13': [
    'Social login',
    'Members may enter the member area with the credentials of a social network, under the law on data protection.',
  ],
  '3.1': ['Conduct', 'Members keep to all conditions and rules of conduct.'],
  '3.2': [
    'Behaviour',
    'Offensive or improper behaviour towards staff, on board or in reserved areas, and disobeying instructions are forbidden.',
  ],
  '3.3': ['False data', 'Data and statements may not be falsified to gain an advantage.'],
  '3.4': [
    'No sale of miles and rewards',
    'Selling, swapping, auctioning or handing miles or rewards to others is forbidden, except where the rules provide for it.',
  ],
  '3.5': ['No cash', 'Miles and rewards are not exchanged for cash.'],
  '3.6': [
    'Checks',
    'The promoters may check accounts at any time and claim damages for improper use of card, miles or rewards.',
  ],
  '3.7': ['Legal action', 'Abuse, fraud and misleading statements may be pursued by the promoters and authorities.'],
  '3.8': [
    'Suspension and exclusion',
    'A card can be suspended while a case is investigated; a breach can lead to exclusion and the loss of miles.',
  ],
  '4': [
    'Partners',
    'The partners are listed in Appendix A; a partner that leaves does not take away miles already earned.',
  ],
  '5.1': [
    'Which flights earn',
    'Flights of the airline, of partner airlines and those operated by SkyTeam carriers earn miles; a flight under a code shared with an airline outside the programme earns nothing.',
  ],
  '5.2': [
    'How many miles',
    'Miles depend on the distance, the booking class and the fare by the table in force when each leg is used.',
  ],
  '5.3': [
    'Automatic credit and missing miles',
    'The code is quoted at booking and the card shown at check-in. Missing miles of a flight are claimed within four months of it; missing miles of a commercial partner are claimed from that partner.',
  ],
  '5.4': [
    'No double credit',
    'A flight credited in the programme of another airline is not credited here too; fraud may lead to exclusion and damages.',
  ],
  '5.5': ['Flown only', 'A ticket that was bought but not used earns nothing; miles are posted only after the flight.'],
  '5.6': ['Own travel only', 'A flight the member bought but somebody else took earns nothing.'],
  '5.7': ['Promotions', 'Promotions and agreements may award miles on other grounds; they are announced.'],
  '5.8': ['Partner miles', 'Miles from commercial partners follow the rules those partners publish.'],
  '5.9': ['Award tickets earn nothing', 'A flight on an award ticket earns no miles.'],
  '5.10': [
    'Special fares',
    'Some special fares and booking classes earn no miles, unless an announced promotion says so.',
  ],
  '5.11': [
    'Free and heavily discounted flights',
    'Flights that were free, discounted by more than 40 % of the applicable fare or marked ID or AD earn no miles and no club benefits; miles already credited are cancelled.',
  ],
  '5.12': [
    'Other airlines and rebooking',
    'Airlines outside the programme earn nothing, unless a flight of the airline was cancelled within the last 36 hours before departure and rebooked with one of them.',
  ],
  '5.13': ['Charter flights', 'Charter flights earn no miles.'],
  '5.14': [
    'Responsibility of partners',
    'Partners alone answer for the miles of their services; complaints about them go to the partner.',
  ],
  '5.15': ['No trade in miles', 'Miles are not traded, auctioned, brokered or turned into cash.'],
  '5.16': [
    'Statement',
    'Earned miles are listed in the statement on the website; the member checks it and complains within a month. Miles posted by mistake may be cancelled at any time.',
  ],
  '5.17': ['Operational upgrade', 'A free upgrade for operational reasons earns the miles of the class on the ticket.'],
  '5.18': [
    'Expiry of miles',
    'Miles lapse after 24 months without an activity that earns miles; the member watches the date, and no notice is owed.',
  ],
  '5.19': [
    'End of earning and claiming',
    'Miles are earned until 31 December 2017 and rewards claimed until 31 January 2018; home deliveries follow their own rules.',
  ],
  '6.1': ['Children from 2 to 13', 'A member earns miles for flights of the airline taken by children aged 2 to 13.'],
  '6.2': ['One parent', 'A child is linked to one parent only, with the agreement of the other.'],
  '6.3': ['Several children', 'A parent may have more than one linked child.'],
  '6.4': [
    'Activation',
    'The parent fills in the form on the website; giving the child a code can take up to thirty days. An email address given there replaces the one on file.',
  ],
  '6.5': [
    'Credit for a child',
    'Flights count after the child has a code, up to 100 % of the miles flown; promotional fares worth up to 100 miles give nothing.',
  ],
  '6.6': ['Not qualifying', 'Miles of a child never qualify for the clubs.'],
  '6.7': ['No promotions', 'Flights of a child are never part of a promotion.'],
  '6.8': [
    'Accompaniment and missing miles',
    'It does not matter with whom the child flies; missing miles are claimed as usual.',
  ],
  '6.9': [
    'Fourteenth birthday',
    'The link ends when the child turns 14; the child may then be enrolled with its code, which becomes its own.',
  ],
  '6.10': ['Under 18', 'Enrolment and data of children under 18 need the consent of a parent or guardian.'],
  '6.11': ['False information', 'The promoters do not answer for false information; the law punishes it.'],
  '7.1': [
    'Bought and given miles',
    'At most 75 % of the miles of a reward may have been bought, given or transferred; at least 25 % must be earned.',
  ],
  '7.2': ['Points.com', 'Enrolled members may buy, give or transfer miles through Points.com on the website.'],
  '8.1': [
    'Award tickets',
    'Members claim award tickets on flights of the airline and of partner airlines; not on flights under a shared code of other operators.',
  ],
  '8.2': ['Award tables', 'Destinations, classes and miles are in the tables on the website.'],
  '8.3': ['For whom', 'An award ticket is for the member or a person the member names; it may not be traded or sold.'],
  '8.4': [
    'Where to book',
    'Award bookings are made on the website or with the Centre, never at ticket desks or travel agencies.',
  ],
  '8.5': ['Ticketing limit', 'A booking lapses when the ticket is not issued within the time told at booking.'],
  '8.6': ['Taxes and supplements', 'Taxes and supplements of an award ticket are always paid by the member in money.'],
  '8.7': [
    'Payment and delivery',
    'A ticket ordered by telephone comes electronically and its charges are paid by credit card; at a ticket office they may be paid in cash.',
  ],
  '8.8': [
    'Ticket for another person',
    'A copy of the documents goes to the email address of the holder and to the one of the beneficiary; without an address in the profile no reward is issued to anybody else.',
  ],
  '8.9': [
    'Papers at check-in',
    'A beneficiary shows the ticket, an identity document, a proxy signed by the holder and copies of the document and card of the holder.',
  ],
  '8.10': [
    'Seats',
    'Award seats are limited; at least two are offered on flights of the airline from the opening of sale. Partner airlines answer for theirs.',
  ],
  '8.11': [
    'Route',
    'At most two transits are allowed for a ticket and no stopover; several carriers follow the SkyTeam table.',
  ],
  '8.12': ['No reductions', 'Fare reductions for minors, students or pensioners do not lower the miles of a reward.'],
  '8.13': [
    'Validity, no miles back',
    'An award ticket is valid for twelve months from its issue, is never extended, and its miles never come back.',
  ],
  '8.14': [
    'Promotional award tickets',
    'A promotional award ticket may be valid for less than twelve months; an expired one is neither replaced nor changed.',
  ],
  '8.15': [
    'Changes',
    'Date, destination, beneficiary, itinerary and carrier may be changed within the validity, only by the Centre, for a fee in money or miles; miles left over are lost.',
  ],
  '8.16': [
    'Changes of a part-used ticket',
    'For a fee the miles of the unused return are credited back and a new one-way reward is issued.',
  ],
  '8.17': ['Named carrier', 'A reward is used only with the airlines on the ticket.'],
  '8.18': [
    'Death',
    'After the death of the member who holds it an award ticket gets no other beneficiary and no refund.',
  ],
  '8.19': ['Conditions of carriage', 'The conditions of carriage of the airline apply to award flights.'],
  '8.20': [
    'Special conditions',
    'Award tickets under special conditions may be offered for other mileages than those of the tables.',
  ],
  '8.21': ['Value', 'The approximate value of a reward follows the air fares on the day of issue.'],
  '8.22': [
    'Upgrades',
    'A member may upgrade a leg of a bought ticket of the airline while award seats are free, after issue and within the time set; it is not refunded or changed, and the flight earns the Economy miles.',
  ],
  '8.23': [
    'Charity',
    'Miles may be donated to associations of the charity scheme; donated miles never come back and are not turned into cash.',
  ],
  '8.24': ['Gallery', 'Goods and services are claimed in the MilleMiglia Gallery online, under its own rules.'],
  '8.25': [
    'Cash & Miles',
    'From 5,000 miles, worth 25 euros, miles take off up to 25 % of the full price with taxes on flights operated by the airline, not on shared codes.',
  ],
  '8.26': [
    'Miles on Cash & Miles tickets, terms elsewhere',
    'A ticket bought with Cash & Miles earns by its fare; what the regulations do not settle is in the conditions of each initiative online.',
  ],
  '8.27': ['Vouchers', 'Coupons and vouchers of the programme are rewards.'],
  '8.28': ['Other rewards', 'Further rewards may be offered, also for a limited time or only to members of the clubs.'],
  '9.1': [
    'Clubs',
    'Members who reach the threshold of qualifying miles or flights between January and December enter the clubs free of charge; benefits may change with notice, the status for life with six months’ notice.',
  ],
  '9.2': [
    'End of club status',
    'Club status lasts until 31 March of the second year after the qualifying year, unless a promotion sets another date.',
  ],
  '9.3': ['Miles stay', 'Qualifying miles are not deducted when a club is entered, unless a promotion says so.'],
  '9.4': [
    'Start of club status',
    'Status starts with the month after the systems have recognised that the threshold was reached.',
  ],
  '9.5': ['Club benefits excluded', 'The benefits are not given for free and heavily discounted flights.'],
  '9.6': ['Access by offer', 'The promoters may offer access to the clubs, free of charge or for money.'],
  '10.3': ['Lawful processing', 'Personal data are processed by the holders under the law on data protection.'],
  '10.4': [
    'Purpose and special data',
    'Data serve membership, rewards and services. Choosing a meal or a seat may reveal sensitive data; doing so is optional and counts as consent.',
  ],
  '10.5': ['Use of data', 'Member data go to nobody the law or the member has not authorised.'],
  '10.7': [
    'Retention',
    'After the end data are kept only for disputes; profiling data for at most 12 and marketing data for at most 24 months from recording.',
  ],
  '10.8': [
    'Mandatory data',
    'Fields marked with an asterisk are needed to take part; the others are optional and have no consequence.',
  ],
  '10.9': [
    'Changing data',
    'Members choose for each purpose and change their data and consents online or through the Customer Centre.',
  ],
  '10.10': [
    'Rights over data',
    'A signed letter with a copy of a valid identity document to the privacy address exercises the rights over personal data; the form of the authority may be used.',
  ],
  '10.11': [
    'How to withdraw',
    'Withdrawal is asked for in writing by email or fax, with the code and a countersigned copy of a valid document; miles left are cancelled when the card is closed.',
  ],
  '11.1': ['Suspension of the programme', 'The programme may be suspended or ended early for just cause.'],
  '11.2': [
    'Notice',
    'Suspension and early end are announced as early as possible, an early end at least thirty days ahead if that can be done.',
  ],
  '11.3': [
    'After an early end',
    'Miles stay usable for six months after an early end, but in no case after 31 January 2018.',
  ],
  '12.1': ['Applicable law', 'What the regulations leave open is settled by the law on prize competitions.'],
  '12.2': ['Law prevails', 'Where the regulations and that decree differ, the decree prevails.'],
};
