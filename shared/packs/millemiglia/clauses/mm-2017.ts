import type { ClauseTexts } from '../../common/clause-register.ts';

/** The member regulations as amended on 3 November 2017, which also bind companies. */
export const mm2017: ClauseTexts = {
  '1.1': [
    'Definitions',
    'Defines the words of the regulations, now also companies, their Administrator and their codes; the PIN stays the secret for services by telephone.',
  ],
  '1.3': [
    'Free membership',
    'Taking part is free of charge and means accepting the regulations and their later amendments.',
  ],
  '1.4': [
    'Changes to the rules',
    'The promoters may change rules, rewards, tables and partners and announce it; changes the law requires or allows give no claim to compensation.',
  ],
  '1.5': [
    'Information',
    'Members ask the Customer Centre and companies the BusinessConnect Customer Centre; more is on the website.',
  ],
  '2': [
    'Who receives rewards',
    'Rewards go to end consumers, natural and legal persons, who buy what the programme offers.',
  ],
  '3.1': [
    'Who may join',
    'A natural person of at least 14 who flies with the airline or a partner or buys from them may join with a postal and a personal email address; dependent minors need the express consent of their parents.',
  ],
  '3.2': [
    'How to join',
    'Members join on the website, through the Customer Centre or another announced channel and accept the regulations in full; applicants for a co-branded card use its own form.',
  ],
  '3.3': [
    'One person, one account',
    'Each enrolment belongs to one person, who keeps the data true and current; several accounts of one person are merged after notice, and a flight counts once.',
  ],
  '3.4': [
    'MilleMiglia code',
    'The member quotes the personal code when booking and checking in; paid flights that were flown and partner services are credited to its account.',
  ],
  '3.5': ['PIN', 'The member alone keeps the PIN secret; the promoters do not answer for its fraudulent use.'],
  '3.6': ['Card', 'The card is made after the first activity, is personal and stays the property of the promoters.'],
  '3.7': [
    'Lost card and lost PIN',
    'A lost, stolen or damaged card is reported at once; it is replaced, or the account is closed and its miles move to a new one. A lost PIN is sent again online; the Customer Centre helps when that fails.',
  ],
  '3.8': ['Personal account', 'The account and its miles belong to the member alone and do not pass to anybody else.'],
  '3.9': ['Promotions for groups', 'The promoters may offer extra benefits to particular groups of customers.'],
  '3.10': [
    'Social login',
    'Members may enter the member area with the credentials of a social network, under the law on data protection.',
  ],
  '3.11': [
    'Refusal and revocation',
    'Who does not meet the requirements may be refused or, if it shows later, be removed; unredeemed miles and unused rewards are then lost.',
  ],
  '3.12': [
    'Earlier members and withdrawal',
    'Members of earlier editions stay members. Anybody may leave at any time in writing, with the code and a copy of a valid, countersigned document; miles left at that moment are cancelled.',
  ],
  '4.1': [
    'Which flights earn',
    'Flights of the airline, of partner airlines and of SkyTeam carriers earn miles; a flight under a code shared with an airline outside the programme earns nothing.',
  ],
  '4.2': [
    'How many miles',
    'Miles depend on the distance, the booking class and the fare by the table in force when each leg is used.',
  ],
  '4.3': [
    'Automatic credit and missing miles',
    'The code is quoted at booking and the card shown at check-in. Missing miles of a flight are claimed within four months of it; missing miles of a commercial partner are claimed from that partner.',
  ],
  '4.4': [
    'No double credit',
    'A flight credited in the programme of another partner airline is not credited here too; fraud may lead to exclusion and damages.',
  ],
  '4.5': ['No conversion', 'Miles never move between this programme and that of a partner airline.'],
  '4.6': ['Flown only', 'A ticket that was bought but not used earns nothing; miles are posted only after the flight.'],
  '4.7': ['Own travel only', 'A flight the member bought but somebody else took earns nothing.'],
  '4.8': [
    'No transfer between accounts',
    'Miles are bought and moved between accounts only where the regulations expressly provide for it.',
  ],
  '4.9': ['Promotions', 'Promotions and agreements may award miles on other grounds; they are announced.'],
  '4.10': ['Partner miles', 'Miles from commercial partners follow the rules those partners publish.'],
  '4.11': ['Award tickets earn nothing', 'A flight on an award ticket earns no miles.'],
  '4.12': [
    'Special fares',
    'Some special fares and booking classes earn no miles, unless an announced promotion says so.',
  ],
  '4.13': [
    'Free and heavily discounted flights',
    'Flights that were free, discounted by more than 40 % of the applicable fare or marked ID or AD earn no miles and no club benefits; miles already credited are cancelled.',
  ],
  '4.14': [
    'Other airlines and rebooking',
    'Airlines outside the programme earn nothing, unless a flight of the airline was cancelled within 36 hours of departure and rebooked with one of them.',
  ],
  '4.15': ['Charter flights', 'Charter flights earn no miles.'],
  '4.16': [
    'Responsibility of partners',
    'Partners alone answer for the miles of their services; complaints about them go to the partner.',
  ],
  '4.17': [
    'No trade in miles',
    'Miles are not traded, auctioned, brokered or turned into cash. Enrolled members may buy, give or transfer miles through Points.com on the website.',
  ],
  '4.18': ['No sale of benefits', 'Neither miles nor the benefits of the programme may be sold or traded.'],
  '4.19': [
    'Statement',
    'Earned miles are listed in the statement on the website; the member checks it and complains within a month. Miles posted by mistake may be cancelled at any time.',
  ],
  '4.20': ['Operational upgrade', 'A free upgrade for operational reasons earns the miles of the class on the ticket.'],
  '4.21': [
    'Expiry of miles',
    'Miles lapse after 24 months without an activity that earns miles; the member watches the date, and no notice is owed.',
  ],
  '4.22': [
    'Dormant account',
    'An account with no activity five years after it was opened may be cancelled; its holder may join again at any time.',
  ],
  '4.23': [
    'End of earning and claiming',
    'Miles are earned until 31 December 2017 and rewards claimed until 31 March 2018; home deliveries follow their own rules.',
  ],
  '5.1': ['Children from 2 to 13', 'A member earns miles for flights of the airline taken by children aged 2 to 13.'],
  '5.2': ['One parent', 'A child is linked to one parent only, with the agreement of the other.'],
  '5.3': ['Several children', 'A parent may have more than one linked child.'],
  '5.4': [
    'Activation',
    'The parent fills in the form on the website; giving the child a code can take up to thirty days. An email address given there replaces the one on file.',
  ],
  '5.5': [
    'Credit for a child',
    'Flights count after the child has a code, up to 100 % of the miles flown; promotional fares worth up to 100 miles give nothing.',
  ],
  '5.6': ['Not qualifying', 'Miles of a child never qualify for the clubs.'],
  '5.7': ['No promotions', 'Flights of a child are outside promotions, unless one expressly includes them.'],
  '5.8': [
    'Accompaniment and missing miles',
    'It does not matter with whom the child flies; missing miles are claimed as usual.',
  ],
  '5.9': [
    'Fourteenth birthday',
    'The link ends when the child turns 14; the child may then be enrolled with its code, which becomes its own.',
  ],
  '5.10': ['Under 18', 'Enrolment and data of anybody under 18 need the consent of a parent or guardian.'],
  '5.11': ['False information', 'The promoters do not answer for false information; the law punishes it.'],
  '6.1': [
    'Clubs',
    'Natural persons who reach the threshold of qualifying miles or flights between January and December enter the clubs free of charge; benefits may change with notice, the status for life with six months’ notice.',
  ],
  '6.2': [
    'End of club status',
    'Club status lasts until 31 March of the second year after the qualifying year, unless a promotion sets another date.',
  ],
  '6.3': ['Miles stay', 'Qualifying miles are not deducted when a club is entered, unless a promotion says so.'],
  '6.4': [
    'Start of club status',
    'Status starts with the month after the systems have recognised that the threshold was reached.',
  ],
  '6.5': ['Club benefits excluded', 'The benefits are not given for the excluded fares.'],
  '6.6': ['Paid access', 'The promoters may offer access to the clubs for money.'],
  '7.1': [
    'Which companies',
    'Companies seated in Italy or a listed country may join with their data, except travel agencies, tour operators and companies with a commercial agreement.',
  ],
  '7.2': ['Administrator', 'The Administrator named at registration manages the account of the company.'],
  '7.3': [
    'How companies join',
    'Companies register on the website or through other announced channels and accept the regulations.',
  ],
  '7.4': [
    'Two codes',
    'The Company Code is given when booking and purchasing flights; the BusinessConnect code manages miles, earns with commercial partners and claims rewards.',
  ],
  '7.5': [
    'PIN of the company',
    'The PIN goes to the Administrator by email, who alone keeps it secret; the promoters do not answer for its fraudulent use.',
  ],
  '7.6': [
    'Lost PIN of the company',
    'The Administrator recovers the PIN online and keeps the email address current; the BusinessConnect Customer Centre helps when that fails. The PIN should be changed afterwards and regularly.',
  ],
  '7.7': [
    'One company, one account',
    'Each registration belongs to one company, whose data are true and changed through the BusinessConnect Customer Centre; of several accounts the one with the fewest miles is closed.',
  ],
  '7.8': [
    'Refusal and exclusion of companies',
    'A company that does not meet the requirements is refused or later excluded with the loss of unredeemed miles; checks need no notice.',
  ],
  '8.1': [
    'Which tickets earn for a company',
    'Tickets of 055 stock on flights with the AZ code operated by the airline or partner airlines, and services of commercial partners.',
  ],
  '8.2': [
    'Miles of a company',
    'Seven miles for each euro spent and flown without taxes, leg by leg, with the code given at booking and purchase; other currencies at the rate of the airline.',
  ],
  '8.3': [
    'No code, no miles',
    'Without the Company Code at booking a flight earns nothing and cannot be claimed later, unless the published rules say so.',
  ],
  '8.4': ['Flown only', 'Tickets of a company earn only after the flight has been taken.'],
  '8.5': [
    'Excluded flights of companies',
    'Award tickets, charter, group fares, free flights, discounts of more than 40 % and the codes ID and AD earn nothing; miles already credited are cancelled.',
  ],
  '8.6': ['Special fares', 'Some special fares earn nothing for companies, unless an announced promotion says so.'],
  '8.7': [
    'Commercial partners',
    'The BusinessConnect code is quoted to a commercial partner; missing miles are claimed from that partner.',
  ],
  '8.8': ['Partner miles', 'Miles from commercial partners follow the rules those partners publish.'],
  '8.9': [
    'Responsibility of partners',
    'Partners alone answer for the miles of their services; complaints about them go to the partner.',
  ],
  '8.10': ['No trade in miles', 'Companies may not trade, auction, broker, transfer, buy or cash miles.'],
  '8.11': [
    'Statement of the company',
    'The Administrator checks the statement and complains within a month; miles posted by mistake may be cancelled at any time.',
  ],
  '8.12': ['Promotions', 'Promotions and agreements may award miles on other grounds; they are announced.'],
  '8.13': [
    'End of earning and claiming',
    'Companies earn miles until 31 December 2017 and claim rewards until 31 March 2018.',
  ],
  '9.1': [
    'Who claims, and which ticket',
    'Only the member or the Administrator claims. Award tickets are for flights of the airline and of partner airlines, in Economy and Business; not for flights under a shared code of other operators.',
  ],
  '9.2': ['Validity', 'An award ticket is valid for twelve months from its issue and is never extended.'],
  '9.3': [
    'Money or miles',
    'The contribution for taxes and supplements is paid in money, or the whole reward is paid in miles.',
  ],
  '9.4': [
    'Award tables',
    'Destinations, classes and miles are in the Alitalia table and the Multicarrier table on the website.',
  ],
  '9.5': [
    'Amount of the contribution',
    'The contribution depends on the date of issue, the airports and the operating carrier; the website and the Centre tell it.',
  ],
  '9.6': ['For whom', 'An award ticket is for the member or a person the member names; it may not be traded or sold.'],
  '9.7': [
    'Where to book',
    'Award bookings are made on the website or with the Centre, never at ticket desks or travel agencies.',
  ],
  '9.8': ['Ticketing limit', 'A booking lapses when the ticket is not issued within the time told at booking.'],
  '9.9': [
    'Payment and delivery',
    'A ticket ordered by telephone comes electronically and the contribution is paid by credit card; at a ticket office it may be paid in cash.',
  ],
  '9.10': [
    'Ticket for another person',
    'A copy of the documents goes to the email address of the holder and to the one of the beneficiary; without an address in the profile no reward is issued to anybody else.',
  ],
  '9.11': [
    'Papers at check-in',
    'A beneficiary shows the ticket, an identity document, a proxy signed by the holder and copies of the document and card of the holder.',
  ],
  '9.12': [
    'Seats',
    'Award seats are limited; at least two are offered on flights of the airline from the opening of sale. Partner airlines answer for theirs.',
  ],
  '9.13': [
    'Route',
    'At most two transits are allowed for a ticket. A stopover takes two award tickets; several carriers follow the Multicarrier table.',
  ],
  '9.14': ['No reductions', 'Fare reductions for minors, students or pensioners do not lower the miles of a reward.'],
  '9.15': [
    'No miles back',
    'Miles of an award ticket come back only if it went unused through the fault of the airline or by a published exception; the contribution of an unused ticket may be claimed back.',
  ],
  '9.16': [
    'Promotional award tickets',
    'A promotional award ticket may be valid for less than twelve months; an expired one is neither replaced nor changed.',
  ],
  '9.17': [
    'Changes',
    'Date, destination, beneficiary, itinerary and carrier may be changed within the validity, only by the Centre, for a fee in money or miles; miles left over are lost.',
  ],
  '9.18': [
    'Changes of a part-used ticket',
    'For a fee the miles of the unused return are credited back and a new one-way reward is issued.',
  ],
  '9.19': ['Named carrier', 'A reward is used only with the airlines on the ticket.'],
  '9.20': [
    'Death',
    'After the death of the member who holds it an award ticket gets no other beneficiary and no refund.',
  ],
  '9.21': ['Conditions of carriage', 'The conditions of carriage of the airline apply to award flights.'],
  '9.22': ['Value', 'The approximate value of a reward follows the air fares on the day of issue.'],
  '9.23': [
    'Upgrades',
    'A member may upgrade a leg of a bought ticket of the airline while award seats are free, after issue and within the time set; it is not refunded or changed, and the flight earns the Economy miles.',
  ],
  '9.24': ['Charity', 'Miles may be donated as the website describes; donated miles never come back.'],
  '9.25': ['Gallery', 'Goods and services are claimed in the MilleMiglia Gallery online, under its own rules.'],
  '9.26': [
    'Cash & Miles',
    'From 5,000 miles upwards miles pay a part or all of a fare on flights operated by the airline, not on shared codes.',
  ],
  '9.27': [
    'Conditions of Cash & Miles',
    'The rules of the chosen fare apply; an award ticket and Cash & Miles cannot be combined.',
  ],
  '9.28': [
    'Miles on Cash & Miles tickets',
    'A ticket bought with Cash & Miles earns by its booking class and the table of the flight date.',
  ],
  '9.29': [
    'Additional services',
    'Extra baggage, Extra Comfort seats and upgrades on flights of the airline can be had for their full value in miles.',
  ],
  '9.30': ['How to order services', 'Additional services are ordered from the Centre, which tells the miles needed.'],
  '9.31': ['Terms elsewhere', 'What the regulations do not settle is in the conditions of each initiative online.'],
  '9.32': ['Vouchers', 'Coupons and vouchers of the programme are rewards.'],
  '9.33': [
    'Other rewards',
    'Further rewards may be offered, also for a limited time or only to club members and holders of co-branded cards.',
  ],
  '10.1': ['Conduct', 'Members and companies keep to all conditions and rules of conduct.'],
  '10.2': [
    'Behaviour',
    'Offensive or improper behaviour towards staff, on board or in reserved areas, and disobeying instructions are forbidden.',
  ],
  '10.3': ['False data', 'Data and statements may not be falsified to gain an advantage.'],
  '10.4': ['No sale of miles', 'Any sale of miles is forbidden, except where the regulations provide for it.'],
  '10.5': ['No sale of rewards', 'Rewards may not be bought, sold, used or obtained without authority.'],
  '10.6': [
    'Checks',
    'The promoters may check accounts at any time and claim damages for improper use of card, miles or rewards.',
  ],
  '10.7': [
    'Suspension and exclusion',
    'A card can be suspended while a case is investigated; a breach can lead to exclusion and the loss of miles.',
  ],
  '10.8': ['Legal action', 'Abuse, fraud and misleading statements may be pursued by the promoters and authorities.'],
  '11.1': [
    'Partners',
    'The partners are listed in Appendix A; a partner that leaves does not take away miles already earned.',
  ],
  '12.3': ['Lawful processing', 'Personal data are processed by the holders under the law on data protection.'],
  '12.4': [
    'Purpose and special data',
    'Data serve membership, rewards and services. Choosing a meal or a seat may reveal sensitive data; doing so is optional and counts as consent.',
  ],
  '12.5': ['Use of data', 'Member data go to nobody the law or the member has not authorised.'],
  '12.7': [
    'Retention',
    'After the end data are kept only for disputes; profiling data for at most 12 and marketing data for at most 24 months from recording.',
  ],
  '12.8': [
    'Mandatory data',
    'Fields marked with an asterisk are needed to take part; the others are optional and have no consequence.',
  ],
  '12.9': [
    'Changing data',
    'Members choose for each purpose and change their data and consents online or through the Customer Centre; data of company contacts are personal data too.',
  ],
  '12.10': [
    'Rights over data',
    'A signed letter with a copy of a valid identity document to the privacy address exercises the rights over personal data; a form of the authority is available.',
  ],
  '12.11': [
    'How to withdraw',
    'Withdrawal is asked for in writing by email or fax, with the code and a countersigned copy of a valid document; miles left are cancelled when the card is closed.',
  ],
  '13.1': ['Suspension of the programme', 'The programme may be suspended or ended early for just cause only.'],
  '13.2': [
    'Notice',
    'Suspension and early end are announced; an early end at least thirty days ahead, a suspension as early as possible.',
  ],
  '13.3': [
    'After an early end',
    'Miles stay usable for six months after an early end, but in no case after 31 March 2018.',
  ],
  '14.1': ['Applicable law', 'What the regulations leave open is settled by the law on prize competitions.'],
  '14.2': ['Law prevails', 'Where the regulations and that decree differ, the decree prevails.'],
};
