"""Makes `countries.tsv` from the Factbook and Natural Earth tables named in SOURCES.md, with corrections and state numbers written by us.

    python countries.py --shared ../../../shared/world --out ..
"""

import argparse
import re
from pathlib import Path

from places import rows

# Correlates of War state system membership numbers (v2016); Gleditsch and Ward's differ where GW says so.
COW = """USA 2 CAN 20 BHS 31 CUB 40 HTI 41 DOM 42 JAM 51 TTO 52 BRB 53 DMA 54 GRD 55 LCA 56 VCT 57 ATG 58 KNA 60 MEX 70 BLZ 80 GTM 90 HND 91 SLV 92
NIC 93 CRI 94 PAN 95 COL 100 VEN 101 GUY 110 SUR 115 ECU 130 PER 135 BRA 140 BOL 145 PRY 150 CHL 155 ARG 160 URY 165 GBR 200 IRL 205 NLD 210 BEL 211
LUX 212 FRA 220 MCO 221 LIE 223 CHE 225 ESP 230 AND 232 PRT 235 DEU 255 POL 290 AUT 305 HUN 310 CZE 316 SVK 317 ITA 325 SMR 331 MLT 338 ALB 339 MNE 341
MKD 343 HRV 344 SRB 345 BIH 346 XKX 347 SVN 349 GRC 350 CYP 352 BGR 355 MDA 359 ROU 360 RUS 365 EST 366 LVA 367 LTU 368 UKR 369 BLR 370 ARM 371 GEO 372
AZE 373 FIN 375 SWE 380 NOR 385 DNK 390 ISL 395 CPV 402 STP 403 GNB 404 GNQ 411 GMB 420 MLI 432 SEN 433 BEN 434 MRT 435 NER 436 CIV 437 GIN 438 BFA 439
LBR 450 SLE 451 GHA 452 TGO 461 CMR 471 NGA 475 GAB 481 CAF 482 TCD 483 COG 484 COD 490 UGA 500 KEN 501 TZA 510 BDI 516 RWA 517 SOM 520 DJI 522 ETH 530
ERI 531 AGO 540 MOZ 541 ZMB 551 ZWE 552 MWI 553 ZAF 560 NAM 565 LSO 570 BWA 571 SWZ 572 MDG 580 COM 581 MUS 590 SYC 591 MAR 600 DZA 615 TUN 616 LBY 620
SDN 625 SSD 626 IRN 630 TUR 640 IRQ 645 EGY 651 SYR 652 LBN 660 JOR 663 ISR 666 SAU 670 YEM 679 KWT 690 BHR 692 QAT 694 ARE 696 OMN 698 AFG 700 TKM 701
TJK 702 KGZ 703 UZB 704 KAZ 705 CHN 710 MNG 712 TWN 713 PRK 731 KOR 732 JPN 740 IND 750 BTN 760 PAK 770 BGD 771 MMR 775 LKA 780 MDV 781 NPL 790 THA 800
KHM 811 LAO 812 VNM 816 MYS 820 SGP 830 BRN 835 PHL 840 IDN 850 TLS 860 AUS 900 PNG 910 NZL 920 VUT 935 SLB 940 KIR 946 TUV 947 FJI 950 TON 955 NRU 970
MHL 983 PLW 986 FSM 987 WSM 990"""
GW = "DEU 260 SRB 340 YEM 678 KIR 970 TUV 973 TON 972 NRU 971"

# name, other names, adjectives and peoples, capital: what the Factbook writes in a way no newspaper does.
OURS = {
    "COD": ("Democratic Republic of the Congo", "DRC|DR Congo|Democratic Republic of Congo|Congo-Kinshasa|Congo|Zaire|D.R. Congo|Congo Kinshasa", "Congolese|Zairean", "Kinshasa"),
    "COG": ("Republic of the Congo", "Congo-Brazzaville|Congo Brazzaville|Republic of Congo", "Congolese", "Brazzaville"),
    "CIV": ("Ivory Coast", "Côte d'Ivoire|Cote d'Ivoire", "Ivorian|Ivorians|Ivoirian|Ivoirians", "Yamoussoukro|Abidjan"),
    "MMR": ("Myanmar", "Burma|Union of Burma|Union of Myanmar", "Burmese|Myanma|Myanmarese", "Naypyidaw|Nay Pyi Taw|Naypyitaw"),
    "PSE": ("Palestine", "Palestinian Territories|Palestinian territories|Palestinian Territory|State of Palestine|Occupied Palestinian Territory|occupied Palestinian territories", "Palestinian|Palestinians|Gazan|Gazans", "Ramallah"),
    "GBR": ("United Kingdom", "UK|U.K.|Britain|Great Britain", "British|Briton|Britons|Brits|English|Englishman|Scottish|Scots|Scot|Welsh|Northern Irish", "London"),
    "USA": ("United States", "US|U.S.|USA|U.S.A.|United States of America|America", "American|Americans|US|U.S.", "Washington|Washington, D.C.|Washington DC"),
    "KOR": ("South Korea", "Republic of Korea|ROK", "South Korean|South Koreans|Korean|Koreans", "Seoul"),
    "PRK": ("North Korea", "DPRK|Democratic People's Republic of Korea", "North Korean|North Koreans", "Pyongyang"),
    "CHN": ("China", "People's Republic of China|PRC|mainland China", "Chinese", "Beijing|Peking"),
    "TWN": ("Taiwan", "Republic of China|ROC|Chinese Taipei|Formosa", "Taiwanese", "Taipei"),
    "XKX": ("Kosovo", "Republic of Kosovo|Kosova", "Kosovan|Kosovans|Kosovar|Kosovars|Kosovo Albanian|Kosovo Albanians", "Pristina"),
    "MKD": ("North Macedonia", "Macedonia|FYROM|Republic of Macedonia|Former Yugoslav Republic of Macedonia", "Macedonian|Macedonians|North Macedonian", "Skopje"),
    "SWZ": ("Eswatini", "Swaziland|Kingdom of Eswatini", "Swazi|Swazis|Swati", "Mbabane"),
    "CZE": ("Czech Republic", "Czechia", "Czech|Czechs", "Prague"),
    "TLS": ("East Timor", "Timor-Leste|Timor Leste", "Timorese|East Timorese", "Dili"),
    "VAT": ("Vatican City", "Vatican|Holy See", "Vatican", ""),
    "ESH": ("Western Sahara", "Sahrawi Arab Democratic Republic|SADR", "Sahrawi|Sahrawis|Saharawi|Saharawis", ""),
    "ISR": ("Israel", "State of Israel|Jewish state", "Israeli|Israelis", "Jerusalem|Tel Aviv"),
    "ARE": ("United Arab Emirates", "UAE|U.A.E.|Emirates", "Emirati|Emiratis|UAE", "Abu Dhabi"),
    "CAF": ("Central African Republic", "CAR|C.A.R.", "Central African|Central Africans", "Bangui"),
    "SSD": ("South Sudan", "Republic of South Sudan", "South Sudanese", "Juba"),
    "SAU": ("Saudi Arabia", "Kingdom of Saudi Arabia|KSA", "Saudi|Saudis|Saudi Arabian|Saudi Arabians", "Riyadh"),
    "NLD": ("Netherlands", "Holland|The Netherlands", "Dutch|Dutchman|Dutchmen", "The Hague|Amsterdam"),
    "ESP": ("Spain", "Kingdom of Spain", "Spanish|Spaniard|Spaniards", "Madrid"),
    "TUR": ("Turkey", "Türkiye|Turkiye|Republic of Turkey", "Turkish|Turk|Turks", "Ankara"),
    "AFG": ("Afghanistan", "Islamic Republic of Afghanistan", "Afghan|Afghans", "Kabul"),
    "PHL": ("Philippines", "Republic of the Philippines", "Philippine|Filipino|Filipinos|Filipina|Filipinas", "Manila"),
    "IRQ": ("Iraq", "Republic of Iraq", "Iraqi|Iraqis", "Baghdad"),
    "IRN": ("Iran", "Islamic Republic of Iran|Islamic Republic|Persia", "Iranian|Iranians|Persian", "Tehran|Teheran"),
    "BIH": ("Bosnia and Herzegovina", "Bosnia|Bosnia-Herzegovina|Bosnia & Herzegovina", "Bosnian|Bosnians|Bosniak|Bosniaks|Bosnian Serb|Bosnian Serbs|Bosnian Croat|Bosnian Muslim", "Sarajevo"),
    "NZL": ("New Zealand", "Aotearoa", "New Zealander|New Zealanders|New Zealand|Kiwi", "Wellington"),
    "FRA": ("France", "French Republic", "French|Frenchman|Frenchmen|Frenchwoman", "Paris"),
    "IRL": ("Ireland", "Republic of Ireland|Eire", "Irish|Irishman|Irishmen", "Dublin"),
    "DEU": ("Germany", "Federal Republic of Germany|FRG", "German|Germans", "Berlin"),
    "RUS": ("Russia", "Russian Federation|Soviet Union|USSR", "Russian|Russians|Soviet|Soviets", "Moscow"),
    "SRB": ("Serbia", "Republic of Serbia|Yugoslavia|Serbia and Montenegro", "Serbian|Serbians|Serb|Serbs|Yugoslav", "Belgrade"),
    "UKR": ("Ukraine", "", "Ukrainian|Ukrainians", "Kyiv|Kiev"),
    "SOM": ("Somalia", "Federal Republic of Somalia", "Somali|Somalis|Somalian", "Mogadishu"),
    "BGD": ("Bangladesh", "", "Bangladeshi|Bangladeshis", "Dhaka"),
    "IND": ("India", "Republic of India|Bharat", "Indian|Indians", "New Delhi|Delhi"),
    "PAK": ("Pakistan", "Islamic Republic of Pakistan", "Pakistani|Pakistanis", "Islamabad"),
    "SYR": ("Syria", "Syrian Arab Republic", "Syrian|Syrians", "Damascus"),
    "LBN": ("Lebanon", "", "Lebanese", "Beirut"),
    "LKA": ("Sri Lanka", "Ceylon", "Sri Lankan|Sri Lankans", "Colombo"),
    "THA": ("Thailand", "Siam", "Thai|Thais", "Bangkok"),
    "VNM": ("Vietnam", "Viet Nam", "Vietnamese", "Hanoi"),
    "PRT": ("Portugal", "", "Portuguese", "Lisbon"),
    "KGZ": ("Kyrgyzstan", "Kyrgyz Republic|Kirghizia|Kirgizstan", "Kyrgyz|Kyrgyzstani|Kyrgyzstanis|Kirgiz", "Bishkek"),
    "KAZ": ("Kazakhstan", "", "Kazakh|Kazakhs|Kazakhstani|Kazakhstanis", "Astana|Nur-Sultan"),
    "UZB": ("Uzbekistan", "", "Uzbek|Uzbeks|Uzbekistani", "Tashkent"),
    "TJK": ("Tajikistan", "", "Tajik|Tajiks|Tajikistani", "Dushanbe"),
    "TKM": ("Turkmenistan", "", "Turkmen|Turkmens|Turkmenistani", "Ashgabat"),
    "GEO": ("Georgia", "Republic of Georgia", "Georgian|Georgians", "Tbilisi"),
    "CHE": ("Switzerland", "Swiss Confederation", "Swiss", "Bern"),
    "DNK": ("Denmark", "", "Danish|Dane|Danes", "Copenhagen"),
    "SWE": ("Sweden", "", "Swedish|Swede|Swedes", "Stockholm"),
    "FIN": ("Finland", "", "Finnish|Finn|Finns", "Helsinki"),
    "POL": ("Poland", "", "Polish|Pole|Poles", "Warsaw"),
    "SVK": ("Slovakia", "Slovak Republic", "Slovak|Slovaks|Slovakian", "Bratislava"),
    "HRV": ("Croatia", "", "Croatian|Croatians|Croat|Croats", "Zagreb"),
    "SVN": ("Slovenia", "", "Slovenian|Slovenians|Slovene|Slovenes", "Ljubljana"),
    "ARG": ("Argentina", "", "Argentine|Argentines|Argentinian|Argentinians|Argentinean", "Buenos Aires"),
    "BFA": ("Burkina Faso", "Burkina|Upper Volta", "Burkinabe|Burkinabé|Burkinabè", "Ouagadougou"),
    "NER": ("Niger", "", "Nigerien|Nigeriens|Nigerien", "Niamey"),
    "NGA": ("Nigeria", "", "Nigerian|Nigerians", "Abuja"),
    "GIN": ("Guinea", "Guinea-Conakry|Republic of Guinea", "Guinean|Guineans", "Conakry"),
    "MRT": ("Mauritania", "", "Mauritanian|Mauritanians", "Nouakchott"),
    "LSO": ("Lesotho", "", "Basotho|Mosotho|Lesotho", "Maseru"),
    "BWA": ("Botswana", "", "Botswanan|Batswana|Motswana", "Gaborone"),
    "MDG": ("Madagascar", "", "Malagasy", "Antananarivo"),
    "TTO": ("Trinidad and Tobago", "Trinidad", "Trinidadian|Trinidadians|Tobagonian", "Port of Spain"),
    "PRI": ("Puerto Rico", "", "Puerto Rican|Puerto Ricans", "San Juan"),
    "HKG": ("Hong Kong", "Hong Kong SAR", "Hong Kong|Hong Konger|Hong Kongers|Hongkonger", ""),
    "MAC": ("Macau", "Macao", "Macanese", ""),
    "GRL": ("Greenland", "", "Greenlandic|Greenlander|Greenlanders", "Nuuk"),
    "BHR": ("Bahrain", "Kingdom of Bahrain", "Bahraini|Bahrainis", "Manama"),
    "YEM": ("Yemen", "Republic of Yemen", "Yemeni|Yemenis|Yemenite", "Sanaa|Sana'a|Aden"),
    "LBY": ("Libya", "", "Libyan|Libyans", "Tripoli"),
    "SDN": ("Sudan", "Republic of the Sudan", "Sudanese", "Khartoum"),
    "CUB": ("Cuba", "", "Cuban|Cubans", "Havana"),
    "VEN": ("Venezuela", "Bolivarian Republic of Venezuela", "Venezuelan|Venezuelans", "Caracas"),
    "BOL": ("Bolivia", "", "Bolivian|Bolivians", "La Paz|Sucre"),
    "ZAF": ("South Africa", "RSA", "South African|South Africans", "Pretoria|Cape Town"),
    "TZA": ("Tanzania", "", "Tanzanian|Tanzanians|Zanzibari|Zanzibaris", "Dodoma|Dar es Salaam"),
    "GNB": ("Guinea-Bissau", "Guinea Bissau", "Bissau-Guinean|Bissau-Guineans|Guinea-Bissauan", "Bissau"),
    "GNQ": ("Equatorial Guinea", "", "Equatorial Guinean|Equatorial Guineans|Equatoguinean", "Malabo"),
    "PNG": ("Papua New Guinea", "PNG", "Papua New Guinean|Papua New Guineans", "Port Moresby"),
    "BLR": ("Belarus", "Byelorussia", "Belarusian|Belarusians|Belarussian|Belarussians", "Minsk"),
    "MDA": ("Moldova", "Republic of Moldova", "Moldovan|Moldovans", "Chisinau|Chișinău"),
    "AZE": ("Azerbaijan", "", "Azerbaijani|Azerbaijanis|Azeri|Azeris", "Baku"),
    "KWT": ("Kuwait", "", "Kuwaiti|Kuwaitis", "Kuwait City"),
    "GTM": ("Guatemala", "", "Guatemalan|Guatemalans", "Guatemala City"),
    "MEX": ("Mexico", "", "Mexican|Mexicans", "Mexico City"),
    "PAN": ("Panama", "", "Panamanian|Panamanians", "Panama City"),
    "LUX": ("Luxembourg", "", "Luxembourgish|Luxembourger|Luxembourgers|Luxembourg", ""),
    "SGP": ("Singapore", "", "Singaporean|Singaporeans|Singapore", ""),
    "DJI": ("Djibouti", "", "Djiboutian|Djiboutians", ""),
    "MCO": ("Monaco", "", "Monegasque|Monacan", ""),
    "CPV": ("Cape Verde", "Cabo Verde", "Cape Verdean|Cape Verdeans", "Praia"),
    "BRN": ("Brunei", "Brunei Darussalam", "Bruneian|Bruneians", "Bandar Seri Begawan"),
    "STP": ("Sao Tome and Principe", "São Tomé and Príncipe", "Sao Tomean|Santomean", "Sao Tome"),
}
# Peoples and regions within a state that news speaks of as of a nation.
WITHIN = {"IND": "Kashmiri|Kashmiris|Punjabi|Punjabis|Naga|Nagas|Assamese|Manipuri|Gujarati", "RUS": "Chechen|Chechens|Dagestani|Dagestanis|Ingush|Tatar|Tatars|Siberian",
          "ESP": "Catalan|Catalans|Basque|Basques", "LKA": "Tamil|Tamils|Sinhalese", "MMR": "Rohingya|Rohingyas|Karen|Kachin|Rakhine|Chin", "CHN": "Uighur|Uighurs|Uyghur|Uyghurs|Tibetan|Tibetans",
          "UKR": "Crimean|Crimeans|Crimean Tatar|Crimean Tatars", "SDN": "Darfuri|Darfuris|Darfurian", "ETH": "Tigrayan|Tigrayans|Oromo|Oromos|Amhara|Ogadeni", "COD": "Katangan|Ituri",
          "NGA": "Igbo|Yoruba|Hausa|Ogoni", "IDN": "Papuan|Papuans|Acehnese|Javanese|Balinese", "PHL": "Moro|Moros", "PAK": "Baloch|Balochi|Pashtun|Pashtuns|Sindhi|Sindhis|Waziri",
          "USA": "Texan|Texans|Californian|Californians|New Yorker|New Yorkers|Hawaiian|Alaskan|Floridian", "CAN": "Quebecois|Quebecker|Albertan", "GBR": "Londoner|Londoners|Ulster",
          "GEO": "Abkhaz|Abkhazian|Abkhazians|South Ossetian|South Ossetians|Ossetian|Ossetians", "MDA": "Transnistrian|Transnistrians|Gagauz", "THA": "Patani", "DEU": "Bavarian|Bavarians|Berliner|Berliners",
          "FRA": "Corsican|Corsicans|Breton|Parisian|Parisians", "BEL": "Flemish|Walloon", "ITA": "Sicilian|Sicilians|Sardinian", "SOM": "Somalilander|Puntland", "CMR": "Ambazonian",
          "AUS": "Tasmanian|Queenslander|Aboriginal", "MAR": "Rif", "MLI": "", "IRQ": "Yazidi|Yazidis|Yezidi"}
# Middles of countries as gazetteers give them (CIA World Factbook, GeoNames), in whole or half degrees
# mostly: users compare with those. Where gazetteers differ, half-way between them.
GAZETTEER = """
AFG 33 65
ALB 41 20
DZA 28 3
AND 42.5 1.5
AGO -12.5 18.5
ATG 17.05 -61.8
ARG -34 -64
ARM 40 45
AUS -25 134
AUT 47.33 13.33
AZE 40.5 47.5
BHS 24.25 -76
BHR 26 50.5
BGD 24 90
BRB 13.17 -59.53
BLR 53 28
BEL 50.83 4
BLZ 17.25 -88.75
BEN 9.5 2.25
BTN 27.5 90.5
BOL -17 -65
BIH 44.25 17.83
BWA -22 24
BRA -10 -55
BRN 4.5 114.67
BGR 42.75 25.5
BFA 12.5 -1.67
MMR 21 96
BDI -3.5 30
KHM 13 105
CMR 6 12.5
CAN 60 -96
CPV 16 -24
CAF 7 21
TCD 15 19
CHL -30 -71
CHN 35 104
COL 4 -73.25
COM -12.23 44.45
COD -2.5 23.5
COG -1 15
CRI 10 -84
CIV 8 -5.5
HRV 45.17 15.5
CUB 22 -79.5
CYP 35 33
CZE 49.75 15
DNK 56 10
DJI 11.5 42.5
DMA 15.5 -61.33
DOM 19 -70.67
TLS -8.83 125.75
ECU -2 -77.5
EGY 27 30
SLV 13.83 -88.92
GNQ 1.7 10.5
ERI 15 39
EST 59 26
SWZ -26.5 31.5
ETH 8.5 38.7
FJI -18 178
FIN 64 26
FRA 46 2
GAB -1 11.75
GMB 13.5 -15.5
GEO 42 43.5
DEU 51.5 10.5
GHA 8 -1.2
GRC 39 22
GRD 12.12 -61.67
GTM 15.5 -90.25
GIN 10.83 -10.67
GNB 12 -15
GUY 5 -59
HTI 19 -72.42
HND 15 -86.5
HUN 47 20
ISL 65 -18
IND 22 79
IDN -5 120
IRN 32 53
IRQ 33 44
IRL 53 -8
ISR 31.5 34.75
ITA 42.83 12.83
JAM 18.17 -77.25
JPN 35.4 136.9
JOR 31 36
KAZ 48 68
KEN 1 38
KIR 1.42 173
PRK 40 127
KOR 36.5 127.75
XKX 42.58 21
KWT 29.5 47.75
KGZ 41.5 75
LAO 18 105
LVA 57 25
LBN 33.83 35.83
LSO -29.5 28.25
LBR 6.5 -9.5
LBY 28 17
LIE 47.16 9.53
LTU 56 24
LUX 49.75 6.17
MKD 41.67 21.75
MDG -20 47
MWI -13.5 34
MYS 2.5 112.5
MDV 3.2 73
MLI 17.5 -3
MLT 35.92 14.43
MHL 10 167
MRT 20 -12
MUS -20.3 57.58
MEX 23 -102
FSM 5 152
MDA 47.25 28.58
MCO 43.73 7.42
MNG 46 105
MNE 42.5 19.3
MAR 32 -6
MOZ -18.25 35
NAM -22 17
NPL 28 84
NLD 52.25 5.75
NZL -42 174
NIC 13 -85
NER 17 8.5
NGA 9 9
NOR 62 10
OMN 21 57
PAK 30 70
PLW 6 134
PAN 9 -80
PNG -6 147
PRY -23 -58
PER -10 -76
PHL 13 122
POL 52 20
PRT 39.5 -8
QAT 25.5 51.25
ROU 46 25
RUS 60 100
RWA -2 30
KNA 17.33 -62.75
LCA 13.88 -61
VCT 13.08 -61.2
WSM -13.8 -172.18
SMR 43.93 12.42
STP 1 7
SAU 25 45
SEN 14.5 -14.25
SRB 44 21
SYC -4.58 55.67
SLE 8.5 -11.5
SGP 1.37 103.8
SVK 48.67 19.5
SVN 46.08 14.83
SLB -8 159
SOM 6 48
ZAF -29 24
SSD 7.5 30
ESP 40 -4
LKA 7 81
SDN 15.5 31
SUR 4 -56
SWE 62 15
CHE 47 8
SYR 35 38
TWN 24 121
TJK 39 71
TZA -6 35
THA 15 100
TGO 8 1.17
TON -20 -175
TTO 11 -61
TUN 34 9
TUR 39 35
TKM 40 60
TUV -8 178
UGA 1.25 32.5
UKR 49 32
ARE 24 54
GBR 54.7 -2.7
USA 39.76 -98.5
URY -33 -56
UZB 41.7 63.8
VUT -16 167
VAT 41.9 12.45
VEN 8 -66
VNM 16.17 107.83
YEM 15.5 47.5
ZMB -14.7 29.3
ZWE -19 29
PSE 31.92 35.2
ESH 24.5 -13
HKG 22.25 114.17
MAC 22.17 113.55
PRI 18.25 -66.5
GRL 72 -40
NRU -0.53 166.93
"""
# Where a region has no state of its own in ISO 3166, or Natural Earth lacks it.
MIDDLES = {"SSD": (7.309, 30.248), "PSE": (31.92, 35.2), "ESH": (24.23, -12.22), "XKX": (42.571, 20.872), "FRA": (46.6, 2.5), "NOR": (64.5, 12.0), "USA": (39.8, -98.6),
           "GUF": (4.0, -53.0), "GLP": (16.25, -61.58), "MTQ": (14.64, -61.02), "REU": (-21.13, 55.53), "MYT": (-12.83, 45.15), "TUV": (-8.52, 179.2), "GIB": (36.14, -5.35)}
NO_ACTORS = {"EUE", "ATF", "BVT", "HMD", "UMI", "SGS", "ATA", "SJM", "IOT", "CCK", "CXR", "NFK", "TKL", "PCN", "BES"}


def words(text):
    """The plain wordings in a Factbook field: "Aruban(s)" is two."""
    found = []
    for part in re.split(r"[|;,/]| or ", re.sub(r"\((?!s\))[^)]*\)", "", text)):
        part = part.strip()
        if part.endswith("(s)"):
            found += [part[:-3], part[:-3] + "s"]
        elif part and "note" not in part and part not in ("NA", "none"):
            found.append(part)
    return found


def unique(items):
    return list(dict.fromkeys(item for item in items if item))


def numbers(text):
    parts = text.split()
    return dict(zip(parts[::2], parts[1::2]))


def line(row, middle, cow, gw):
    iso3 = row["country_iso3"]
    if iso3 in OURS:
        name, aliases, peoples, capital = OURS[iso3]
        aliases, peoples, capital = aliases.split("|"), peoples.split("|"), capital.split("|")
    else:
        name = row["name"]
        aliases = row["other_names"].split("|") + row["long_name"].split("|")
        peoples = words(row["adjective"]) + words(row["noun"])
        capital = words(row["capital"])[:1]
    aliases = [alias for alias in unique(aliases) if alias != name and "(" not in alias]
    peoples = [*peoples, *WITHIN.get(iso3, "").split("|")]
    lat, lon = middle[iso3]
    number = cow.get(iso3, "")
    return [iso3, row["iso2"], name, "|".join(aliases), "|".join(unique(peoples)), "|".join(unique(capital)), f"{lat}", f"{lon}", number, gw.get(iso3, number)]


def main():
    args = argparse.ArgumentParser()
    args.add_argument("--shared", type=Path, required=True)
    args.add_argument("--out", type=Path, required=True)
    args = args.parse_args()
    middle = {row["iso3"]: (float(row["lat"]), float(row["lon"])) for row in rows(args.shared / "natural_earth_countries.tsv")} | MIDDLES
    middle |= {code: (float(lat), float(lon)) for code, lat, lon in (line.split() for line in GAZETTEER.strip().splitlines())}
    cow, gw = numbers(COW), numbers(GW)
    kept = [row for row in rows(args.shared / "demonyms.tsv") if len(row["country_iso3"]) == 3 and row["country_iso3"] not in NO_ACTORS]
    missing = [row["country_iso3"] for row in kept if row["country_iso3"] not in middle]
    print("no middle:", missing)
    lines = [line(row, middle, cow, gw) for row in kept if row["country_iso3"] in middle]
    header = "iso3 iso2 name aliases peoples capitals lat lon cow gw".split()
    (args.out / "countries.tsv").write_text("\n".join("\t".join(cells) for cells in [header, *sorted(lines)]) + "\n")


if __name__ == "__main__":
    main()
