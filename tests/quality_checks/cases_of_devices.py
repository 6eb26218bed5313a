"""Tables of texts about devices: versions, months, what can be done with a part, and phrases that one fact states."""

from typing import Any

from tests.quality_checks.cases import Case


def _case(name: str, text: str, *found: tuple[str, str], **subject: Any) -> Case:
    return Case(name, text, found, subject)


def _values(**values: Any) -> dict[str, Any]:
    return {"values": values}


_ENGLISH = {"locale": "en_US"}
_LINKS = _values(
    comms_bluetooth="4.2, A2DP", comms_usb="1.1", glass="Corning Gorilla Glass 5", cameras="13 MP, 5 MP",
    system="Android 2.3 (Gingerbread), upgradable to 4.0", outputs=("displayport_1.4a", "hdmi_2.1"),
)  # fmt: skip
_DATES = _values(launch="2023, September 12", released="2023-11-03")
_BATTERY = _values(
    battery_type="Li-Po 5000 mAh, non-removable", battery_charging="33W wired, PD3.0", radio="Wi-Fi 802.11n"
)
_POWER = _values(akku="nicht abnehmbar", abdeckung="aus Kunststoff, abnehmbar")
_CAMERA = _values(
    main_camera_video="4K@30fps, 1080p@30fps", selfie_camera_single="8 MP", resolution="1080 x 2400 pixels"
)
_STILLS = _values(main_camera_video="No")

VERSIONS = (
    _case("the version of the attribute", "The jacket has Bluetooth 4.2.", **_LINKS, **_ENGLISH),
    _case("another one, though the data have a five", "The jacket has Bluetooth 5.0.", ("numbers.unsupported", "5.0"),
          **_LINKS, **_ENGLISH),
    _case("another one in German", "Die Jacke hat Bluetooth 5.0.", ("numbers.unsupported", "5.0"), **_LINKS),
    _case("the version in a value", "Gorilla Glass 5 covers the jacket.", **_LINKS, **_ENGLISH),
    _case("another one than in the value", "Gorilla Glass 6 covers the jacket.", ("numbers.unsupported", "6"),
          **_LINKS, **_ENGLISH),
    _case("the later one of two", "The jacket can be upgraded to Android 4.0.", **_LINKS, **_ENGLISH),
    _case("with a letter", "The jacket has DisplayPort 1.4a and HDMI 2.1.", **_LINKS, **_ENGLISH),
)  # fmt: skip
MONTHS = (
    _case("the data's months", "The jacket came in September 2023.", **_DATES, **_ENGLISH),
    _case("the month of a date in digits", "Die Jacke kam am 3. November 2023.", **_DATES),
    _case("another month", "The jacket came in August 2023.", ("numbers.unsupported", "August"), **_DATES, **_ENGLISH),
    _case("another month in German", "Die Jacke kam im Oktober 2023.", ("numbers.unsupported", "Oktober"), **_DATES),
    _case("no month", "It may be worn all through 2023.", **_DATES, **_ENGLISH),
)  # fmt: skip
NEGATED = (
    _case("as the data deny it", "The battery of the jacket is non-removable.", **_BATTERY, **_ENGLISH),
    _case("what the data deny", "The battery of the jacket is removable.", ("grounding.contradicted", "removable"),
          **_BATTERY, **_ENGLISH),
    _case("what the data state", "The Li-Po battery is non-removable.", ("grounding.contradicted", "non-removable"),
          **_values(battery_type="Removable Li-Po battery"), **_ENGLISH),
    _case("in German", "Der Akku ist abnehmbar.",
          ("grounding.contradicted", "abnehmbar"), **_values(akku="nicht abnehmbar")),
    _case("said of another part", "Die Abdeckung aus Kunststoff ist abnehmbar.", **_POWER),
)  # fmt: skip
ONE_FACT = (
    _case("what charges by its protocol", "The jacket supports fast charging.", **_BATTERY, **_ENGLISH),
    _case("words of two facts", "The battery supports wireless charging.",
          ("grounding.feature_unsupported", "wireless charging"), **_BATTERY, **_ENGLISH),
    _case("told more closely by the data", "The jacket supports 4K video recording.", **_CAMERA, **_ENGLISH),
    _case("what the camera cannot", "The camera offers video recording.",
          ("grounding.feature_unsupported", "video recording"), **_STILLS, **_ENGLISH),
    _case("pixels of a camera", "The selfie camera has a resolution of 8 MP.", **_CAMERA, **_ENGLISH),
)  # fmt: skip
KINDS = (
    _case("a kind beside the type", "The jacket is a light and modern tablet.",
          **_values(type="smartphone"), **_ENGLISH),
    _case("a thing beside the product", "It comes with a tablet.", ("grounding.content_unsupported", "tablet"),
          **_values(type="smartphone"), **_ENGLISH),
)  # fmt: skip
_CAMERAS = _values(main_camera_triple="50 MP (wide), 2 MP (macro), 2 MP (depth)", selfie_camera_single="8 MP")
_PLACES = _values(
    features_sensors="Fingerprint (rear-mounted), gyro", body_build="Glass front, plastic frame, steel back"
)
_FEWER = _values(comms_nfc="No", comms_radio="No", jack="No", comms_wlan="Wi-Fi 802.11n", comms_positioning="No")
_ODD = "grounding.feature_unsupported"
RIVALS = (
    _case("as many cameras", "The triple rear camera has 50 MP, the single front camera 8 MP.", **_CAMERAS, **_ENGLISH),
    _case("more cameras", "The jacket has a quad rear camera.", (_ODD, "quad rear camera"),
          ("numbers.word_unsupported", "quad"), **_CAMERAS, **_ENGLISH),
    _case("more cameras at the front", "The jacket has a dual selfie camera.", (_ODD, "dual selfie camera"), **_CAMERAS,
          **_ENGLISH),
    _case("more megapixels, though the data have a five", "The selfie camera has 5 MP.",
          ("numbers.unit_unstated", "5 MP"), **_values(selfie_camera_single="8 MP", bands="3, 5, 7"), **_ENGLISH),
    _case("where it is", "The jacket has a rear-mounted fingerprint sensor.", **_PLACES, **_ENGLISH),
    _case("another place", "The jacket has a side-mounted fingerprint sensor.",
          (_ODD, "side-mounted fingerprint sensor"),
          **_PLACES, **_ENGLISH),
    _case("another place behind", "The fingerprint sensor is side-mounted.",
          (_ODD, "fingerprint sensor is side-mounted"), **_PLACES, **_ENGLISH),
    _case("its own material", "The jacket has a glass front and a steel back.", **_PLACES, **_ENGLISH),
    _case("the material of another part", "The jacket has a glass back.", (_ODD, "glass back"), **_PLACES, **_ENGLISH),
    _case("as many SIM cards", "It is a dual-SIM jacket.", **_values(body_sim="Dual SIM (Nano-SIM)"), **_ENGLISH),
    _case("fewer SIM cards", "It is a single-SIM jacket.", (_ODD, "single-SIM"),
          **_values(body_sim="Dual SIM (Nano-SIM)"), **_ENGLISH),
    _case("its pixels", "The jacket has a display of 1600 x 720 pixels.", **_values(display="720 x 1600 pixels"),
          **_ENGLISH),
    _case("pixels of two facts", "The jacket has a display of 1080 x 1600 pixels.", (_ODD, "1080 x 1600"),
          **_values(display="720 x 1600 pixels", video="1080p"), **_ENGLISH),
    _case("another plug", "The jacket has a microUSB port.", (_ODD, "microUSB"), **_values(usb="USB Type-C 2.0"),
          **_ENGLISH),
    _case("a version to come", "The jacket runs on Android 4.0.", ("numbers.unsupported", "4.0"), **_LINKS, **_ENGLISH),
    _case("the day of a date", "The jacket came on November 9, 2023.", **_values(launch="2023, November 09"),
          **_ENGLISH),
    _case("a billion colours", "The display of the jacket has 1 billion colors.", **_values(display="OLED, 1B colors"),
          **_ENGLISH),
)  # fmt: skip
LEFT_OUT = (
    _case("alternatives that are all denied", "The jacket does not have NFC, FM radio or GPS.", **_FEWER, **_ENGLISH),
    _case("what is not removable", "The battery of the jacket is not removable.", **_BATTERY, **_ENGLISH),
    _case("what the product itself comes with", "The tablet comes with Wi-Fi.",
          **_values(type="smartphone", comms_wlan="Wi-Fi 802.11n"), **_ENGLISH),
    _case("a verb", "A lens at the front handles selfies.", **_CAMERAS, **_ENGLISH),
)  # fmt: skip
_MONITOR = _values(product_type="pc_monitor", stand_adjustments=("lift", "tilt", "pivot"), security_slot="Kensington")
_PRINTS = _values(product_type="filament", material="PLA", color="black")
_MODULAR = _values(product_type="power_supply", modular="full")
_BESIDE = "grounding.content_unsupported"
#: What only stands around such products, and what comes along with one or is of another.
AROUND = (
    _case("what stands on the desk", "Haftnotizen an seinem Rand sind erlaubt.", **_MONITOR),
    _case("what comes along", "Ein Bürostuhl gehört zum Lieferumfang.",
          (_BESIDE, "Ein Bürostuhl gehört zum Lieferumfang"), **_MONITOR),
    _case("a wheel that may rest", "The scroll wheel may take a rest.", **_MONITOR, **_ENGLISH),
    _case("the keyboard's own", "The keyboard has a scroll wheel.", (_ODD, "scroll wheel"),
          **_values(product_type="keyboard"), **_ENGLISH),
    _case("what is printed", "Its drawer is missing a knob.", **_PRINTS, **_ENGLISH),
    _case("the family's type", "Prüfen Sie vor dem Einbau die Höhe auf Ihrem Mainboard.",
          values={"height": "45 mm", "family": "memory"}),
)  # fmt: skip
#: What copy calls values and attributes of devices.
SYNONYMS = (
    _case("what lifts", "Der Monitor lässt sich in der Höhe verstellen.", **_MONITOR),
    _case("what only tilts", "Der Monitor lässt sich in der Höhe verstellen.", (_ODD, "in der Höhe verstellen"),
          **_values(product_type="pc_monitor", stand_adjustments=("tilt",))),
    _case("its lock", "Dank der Öse für ein Kensington-Schloss bleibt der Monitor stehen.", **_MONITOR),
    _case("a dongle of radio", "Cable or dongle, the mouse takes both.",
          **_values(product_type="mouse", connectivity=("Wireless 2.4GHz", "Wired USB-C")), **_ENGLISH),
    _case("a dongle of nothing", "The mouse has a dongle.", (_ODD, "dongle"),
          **_values(product_type="mouse", connectivity=("Wired USB-C",)), **_ENGLISH),
    _case("discs that are burned", "Auf beschreibbaren Scheiben spielt der Fernseher Filme.",
          **_values(product_type="television", disc_types=("DVD+R", "DVD-R"))),
    _case("falls by their height", "Die Kamera übersteht Stürze.",
          **_values(product_type="camera", shockproof_drop_height="1.5 m")),
    _case("falls by nothing", "Die Kamera übersteht Stürze.", (_ODD, "übersteht Stürze"),
          ("grounding.property_unsupported", "übersteht Stürze"), **_values(product_type="camera")),
    _case("a head for film", "Up to four slides fit in the scanner.",
          **_values(product_type="scanner", film_capacity="4 x 35 mm slides"), **_ENGLISH),
    _case("a fan connector of old", "Even a floppy drive gets a plug.",
          **_values(product_type="power_supply", floppy_connectors=True), **_ENGLISH),
)  # fmt: skip
_WATCH = _values(product_type="smartwatch", color="black", cellular=False, bluetooth="5.1")
_KEYS = _values(product_type="keyboard", connectivity="Bluetooth", backlighting=False)
_NOT = "grounding.contradicted"
DENIED = (
    _case("given up first", "Auf einen Ziffernblock verzichtet die Tastatur mit Bluetooth.", **_KEYS),
    _case("given up against the data", "Auf Bluetooth verzichtet die Tastatur.", (_NOT, "Bluetooth"), **_KEYS),
    _case("who has to give up", "Wer auf Bluetooth verzichten muss, ist mit der Tastatur schlecht beraten.", **_KEYS),
    _case("left off", "The number pad has been left off the keyboard.", **_KEYS, **_ENGLISH),
    _case("left off against the data", "Bluetooth has been left off.", (_NOT, "Bluetooth"), **_KEYS, **_ENGLISH),
    _case("no light", "Nothing on the keyboard lights up.", **_KEYS, **_ENGLISH),
    _case("the one without", "Mobilfunk hat die schwarze Uhr nicht.", **_WATCH),
    _case("the box stays", "Der Box liegt ein Kühler nicht bei, ein Kühler liegt der Box nicht bei.",
          **_values(product_type="processor", packaging="boxed", cooler_included=False)),
    _case("no need of another", "There is no need for an extra microphone.",
          **_values(product_type="webcam", built_in_microphone=True), **_ENGLISH),
    _case("no need of any", "The webcam has no microphone.", (_NOT, "microphone"),
          **_values(product_type="webcam", built_in_microphone=True), **_ENGLISH),
    _case("what stays in the box", "Cables you do not need stay in the box.", **_MODULAR, **_ENGLISH),
    _case("what lies in the box", "A screwdriver is in the box.", (_BESIDE, "screwdriver"), **_MODULAR, **_ENGLISH),
    _case("what saves", "Software is included, and the snapshot function saves the best moments.",
          **_values(product_type="webcam", software="QuickCam", snapshot_function=True), **_ENGLISH),
)  # fmt: skip
_PRINTER = _values(product_type="laser_printer", color_printing=False, maximum_print_size="a4")
NETWORKS = (
    _case("a gigabit of a network", "Das Board hat Gigabit-Netzwerk.",
          **_values(product_type="motherboard", ethernet_speed="1 Gb/s")),
    _case("a gigabit of a drive", "Das Board hat Gigabit-Ethernet.", (_ODD, "Gigabit-Ethernet"),
          **_values(product_type="motherboard", sata_speed="6 Gb/s")),
    _case("a name with a number word", "Quad HD is the resolution of the monitor.",
          **_values(product_type="monitor", display_resolution="2560 x 1440"), **_ENGLISH),
    _case("black only", "Der Schwarzweißdrucker steht im Büro.", **_PRINTER),
    _case("no larger than that", "Größer als A4 wird es bei dem Drucker nicht.", **_PRINTER),
    _case("neither of two", "Weder Kamera noch Lautsprecher sind eingebaut, die Uhr bleibt still.",
          **_values(product_type="smartwatch", camera=False, speaker=False)),
    _case("off the table", "Tap-to-pay is off the table, as the phone has no NFC.",
          **_values(product_type="mobile_phone", nfc=False), **_ENGLISH),
    _case("rounded off", "Sugar and a little alcohol round off the list of the bread.",
          **_values(product_type="bread", ingredients=("sugar", "alcohol")), **_ENGLISH),
    _case("left at home", "Leave the cable at home, the player goes straight into a USB port.",
          **_values(product_type="mp3_player", usb=True, usb_cable_needed=False), **_ENGLISH),
    _case("no radio beside Bluetooth", "The phone has no radio.",
          **_values(product_type="mobile_phone", bluetooth=True, fm_radio=False), **_ENGLISH),
)  # fmt: skip
DEVICES = (*VERSIONS, *MONTHS, *NEGATED, *ONE_FACT, *KINDS, *RIVALS, *LEFT_OUT, *AROUND, *SYNONYMS, *DENIED, *NETWORKS)
