"""Invented people for a fictional office: names, birthdays and identifiers.

Every identifier ends in a check letter that is never issued, so that none of them can be
anybody's; the same random source gives the same people.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Final

SURNAMES: Final = tuple(
    ["Abara", "Adeyemi", "Ahmed", "Akhtar", "Aldous", "Amos", "Ansah", "Archer", "Ashdown", "Asante", "Atwal", "Bains", "Baptiste", "Barlow", "Begum", "Bello", "Bexley", "Birch", "Blackwood", "Boateng", "Brandreth", "Brock", "Burrell", "Calloway", "Carver", "Chaudhry", "Chen", "Chowdhury", "Clarke", "Coker", "Cole", "Conteh", "Cormac", "Costa", "Crane", "Crowther", "Cullen", "Dacosta", "Dalgarno", "Danso", "Darby", "Das", "Deakin", "Demir", "Dhillon", "Diallo", "Doherty", "Dunmore", "Eastwell", "Edwin", "Ekwueme", "Elder", "Emerson", "Fairweather", "Farah", "Fenwick", "Ferrari", "Finch", "Flint", "Forde", "Foxley", "Frost", "Gallagher", "Garside", "Ghosh", "Gill", "Godwin", "Goswami", "Grant", "Greaves", "Gunn", "Gupta", "Haddad", "Hale", "Halloran", "Hargreave", "Harkness", "Hassan", "Heath", "Hendry", "Hollis", "Hoang", "Huxley", "Hyde", "Ibrahim", "Idris", "Ingham", "Islam", "Iwu", "Jagger", "Jarvis", "Jessop", "Joshi", "Judd", "Kamara", "Kapoor", "Kaur", "Keane", "Keita", "Kendal", "Khan", "Kowalski", "Krasniqi", "Lake", "Lamb", "Langley", "Larkin", "Lowe", "Lyle", "Mahmood", "Malik", "Marlow", "Mbeki", "Mensah", "Mistry", "Moran", "Moss", "Murray", "Nasser", "Ncube", "Nguyen", "Nolan", "Novak", "Nwosu", "Oakley", "Odell", "Okafor", "Okoro", "Oyelaran", "Palmer", "Pascoe", "Patel", "Pereira", "Petrov", "Pike", "Popescu", "Price", "Quill", "Quinn", "Qureshi", "Rahman", "Rao", "Redfern", "Reilly", "Rooke", "Rossi", "Rowe", "Saleh", "Sandhu", "Sesay", "Shah", "Sharma", "Silva", "Singh", "Slade", "Sokolov", "Stanton", "Stone", "Suleiman", "Swan", "Tanner", "Thorne", "Tran", "Tull", "Turay", "Usman", "Vance", "Varga", "Vaughan", "Wade", "Walsh", "Warsame", "Whitlock", "Wolfe", "Yates", "Yildiz", "Yusuf", "Zaman"]
)
MALE: Final = tuple(
    ["Aaron", "Abdi", "Adam", "Alfie", "Amir", "Anthony", "Ashley", "Ben", "Callum", "Carl", "Conor", "Craig", "Daniel", "Darren", "David", "Dean", "Dwayne", "Elias", "Emeka", "Ethan", "Femi", "Gareth", "George", "Hamza", "Harvey", "Ibrahim", "Imran", "Ivan", "Jack", "Jamal", "Jermaine", "Joel", "Joseph", "Kai", "Karl", "Kwame", "Lee", "Leo", "Liam", "Luca", "Marcus", "Marek", "Mohammed", "Nathan", "Nikhil", "Omar", "Oscar", "Patrick", "Pavel", "Rafael", "Ravi", "Reece", "Rory", "Ryan", "Samir", "Sean", "Stefan", "Terence", "Tobias", "Tunde", "Tyrone", "Victor", "Wayne", "Yusuf", "Zain"]
)
FEMALE: Final = tuple(
    ["Abigail", "Aisha", "Alice", "Amara", "Amina", "Anita", "Aoife", "Beth", "Bianca", "Carla", "Chloe", "Claire", "Dawn", "Deborah", "Eleni", "Emma", "Esther", "Fatima", "Farah", "Grace", "Hannah", "Holly", "Ines", "Isla", "Jade", "Jasmine", "Joan", "Kayleigh", "Kim", "Krystal", "Laila", "Leanne", "Lucy", "Mandeep", "Maria", "Mei", "Mia", "Naomi", "Nadia", "Nicola", "Olivia", "Paige", "Preet", "Priya", "Rachel", "Rebecca", "Rosa", "Ruth", "Samira", "Sara", "Shanice", "Sinead", "Sofia", "Stacey", "Tanya", "Tessa", "Uzma", "Vera", "Wendy", "Yasmin", "Zoe"]
)


@dataclass(frozen=True, slots=True)
class Someone:
    """One invented person; `number` is their place in the office and makes their identifiers."""

    number: int
    surname: str
    forenames: str
    sex: str
    date_of_birth: date
    pnc_id: str
    nominal_ref: str
    custody_number: str

    def age_on(self, day: date) -> int:
        """Age in whole years on a day."""
        born = self.date_of_birth
        return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def invent(random: Random, number: int, today: date, *, ages: tuple[int, int]) -> Someone:
    """Somebody new, between the two ages (years, both included) today."""
    sex = "F" if random.random() < 0.22 else "M"
    given = random.choice(FEMALE if sex == "F" else MALE)
    if random.random() < 0.25:
        given += " " + random.choice(FEMALE if sex == "F" else MALE)
    years = random.randint(*ages)
    born = today - timedelta(days=int(years * 365.25) + random.randint(1, 300))
    year = min(today.year - 1, max(1996, born.year + 15)) % 100
    letter = random.choice("IOS")
    return Someone(
        number=number,
        surname=random.choice(SURNAMES),
        forenames=given,
        sex=sex,
        date_of_birth=born,
        pnc_id=f"{year:02d}/{number:07d}{letter}",
        nominal_ref=f"N{number:06d}",
        custody_number=f"01ZD/{number:06d}/{today.year % 100:02d}",
    )
